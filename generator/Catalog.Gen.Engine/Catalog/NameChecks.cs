using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// Names of a catalog that cannot be: those that its schema or its project gives, and those that leave no room for each other.
/// </summary>
internal static class NameChecks
{
    /// <summary>What is wrong with the names in <c>x-catalog</c>, and with the project's namespace where there is none.</summary>
    public static IEnumerable<Problem> Find(SchemaDocument document, CatalogSettings settings, string rootNamespace)
    {
        var given = document.Root.Extension("x-catalog") as YamlMapping;
        if (given?.Find("class") is { Text: { } name } @class && ReservedMembers.WhyNoClass(name) is { } reason)
            yield return Refused("class", @class, reason);
        if (given?.Find("experimentalId") is { Text: { } id } experimental && !Identifiers.IsIdentifier(id))
            yield return Refused("experimentalId", experimental, "since the compiler takes only letters, digits and '_' there");
        if (given?.Find("namespace") is { Text: { } @namespace } place)
        {
            if (CatalogNamespace.WhyNotGiven(@namespace) is { } why)
                yield return Refused("namespace", place, why);
        }
        else if (CatalogNamespace.WhyNot(CatalogNamespace.Clean(rootNamespace)) is { } reserved)
        {
            yield return AtRoot($"the project's namespace {Words.Quote(rootNamespace)} cannot be that of a catalog, {reserved}");
        }

        if (IsWithin(CatalogNamespace.Runtime, settings.FullClass) || IsWithin(CatalogNamespace.Runtime, settings.FullEntryType))
            yield return AtRoot($"no type can be called {CatalogNamespace.Runtime}, since the generated code has that for itself");

        Problem AtRoot(string wrong) => new(
            Rules.MemberNameRefused,
            document.File.Locate(document.Root.Source.Start, document.Root.Source.Start),
            new(wrong, "name another namespace with \"x-catalog\": { \"namespace\": \"…\" }"));

        Problem Refused(string setting, YamlNode node, string reason) =>
            GivenNames.Refused(setting, node.Text!, reason, document.File.Locate(node.Start, node.End));
    }

    /// <summary>Warns of names that work and that C# elsewhere in the project takes for something else.</summary>
    public static IEnumerable<Problem> FindObscured(SchemaDocument document, CatalogSettings settings, bool hasGlobalUsing)
    {
        YamlNode? given = (document.Root.Extension("x-catalog") as YamlMapping)?.Find("class");
        int start = given?.Start ?? document.Root.Source.Start, end = given?.End ?? start;
        foreach (string name in new[] { settings.Class, settings.EntryType })
        {
            string? other = settings.Namespace.Split('.').Contains(name)
                    ? $"a part of the namespace '{settings.Namespace}', which C# finds first in code outside of it"
                : hasGlobalUsing && ImplicitTypes.Names.Contains(name)
                    ? "a type of .NET that is in view where ImplicitUsings is on, so that C# cannot tell the two apart"
                : null;
            if (other is not null)
            {
                yield return new Problem(Rules.TypeNameObscured, document.File.Locate(start, end), new(
                    $"the generated type '{name}' is also {other}",
                    "give the schema another \"title\", or the catalog another name with \"x-catalog\": { \"class\": \"…\" }"));
            }
        }
    }

    /// <summary>The name that one of two catalogs has for a type and the other for a namespace; null where there is none.</summary>
    public static string? TypeAndNamespace(CatalogSettings one, CatalogSettings other) =>
        new[] { one.FullClass, one.FullEntryType }.FirstOrDefault(type => IsWithin(other.Namespace, type))
        ?? new[] { other.FullClass, other.FullEntryType }.FirstOrDefault(type => IsWithin(one.Namespace, type));

    private static bool IsWithin(string inner, string outer) => (inner + ".").StartsWith(outer + ".", StringComparison.Ordinal);
}
