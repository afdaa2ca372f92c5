using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// A schema file as an instance: of its metaschema, and of the metaschema of the <c>x-</c> keywords; and keywords that do
/// nothing where they stand.
/// </summary>
internal sealed class SchemaCheck(SchemaDocument document, SchemaNode root, SchemaRegistry registry, CancellationToken cancellation)
{
    private readonly List<Problem> _problems = [];
    private readonly Effort _comparisons = new(JudgingLimits.Comparisons);
    private readonly Replacements _replacements = new(document.File);

    /// <param name="dialects">What dialect each file is written in.</param>
    /// <param name="nodes">The schemas of the file.</param>
    public IReadOnlyList<Problem> Run(DialectResolver dialects, SchemaNode[] nodes)
    {
        SchemaNode[] islands = [.. nodes.Where(IsIsland)];
        Validate(root, Metaschema(dialects), islands);
        foreach (SchemaNode island in islands)
            Validate(island, Metaschemas.Of(island.Resource.Dialect.Draft), islands);
        foreach (SchemaNode node in nodes)
        {
            if (node.Source is YamlMapping mapping)
                CheckKeywords(node, mapping);
        }

        foreach ((YamlNode place, Message message, string? meant) in TermTree.Check(nodes, _comparisons))
            Report(Rules.SettingInvalid, place.Start, place.End, message, meant);
        return _problems;
    }

    /// <summary>Whether a schema is a part of the file that says which draft it is in: that draft's metaschema judges it.</summary>
    private bool IsIsland(SchemaNode node) =>
        node != root
        && node.Resource.Root == node
        && node.Source.FindText("$schema") is { } schema
        && DraftNames.Find(schema.Value) == node.Resource.Dialect.Draft;

    // A metaschema of the project's own that is itself in error is reported already; the draft's then has to do.
    private SchemaNode Metaschema(DialectResolver dialects)
    {
        if (root.Source.FindText("$schema") is not { } schema || DraftNames.Find(schema.Value) is not null)
            return Metaschemas.Of(root.Resource.Dialect.Draft);
        YamlDocument? metaschema = dialects.FindMetaschema(document.File, root.Source, schema.Value);
        return metaschema is not null && registry.FindResource(UriReference.OfFile(metaschema.File.Path)) is { } resource
            ? resource.Root
            : Metaschemas.Of(root.Resource.Dialect.Draft);
    }

    // A part that is in a draft of its own is not judged by the metaschema of the whole.
    private void Validate(SchemaNode schema, SchemaNode metaschema, SchemaNode[] islands)
    {
        SchemaNode[] within = [.. islands.Where(island => island != schema && island.Source.Start >= schema.Source.Start)];
        foreach (Finding finding in Validator.Find(document.File, schema.Source, metaschema, cancellation))
        {
            bool isElsewhere = within.Any(island => finding.Start >= island.Source.Start && finding.End <= island.Source.End);

            // A pattern is reported where it is compiled, with the reason.
            if (!isElsewhere && !(finding.Keyword == "format" && finding.Schema.Format == "regex"))
                Report(Rules.SchemaInvalid, finding);
        }
    }

    private void CheckKeywords(SchemaNode node, YamlMapping mapping)
    {
        bool isReference = KeywordReader.IsReferenceAlone(node.Resource.Dialect, mapping);
        bool hasExtensions = false;
        CheckFormat(node, mapping);
        CheckDraft(node);
        foreach (YamlMember member in mapping.Members)
        {
            if (KeywordTable.Extensions.Contains(member.Name))
                hasExtensions = true;
            else if (KeywordAdvice.Of(member.Name, node.Resource.Dialect, isReference, _comparisons) is var (rule, message, meant))
                Report(rule, member.KeyStart, member.KeyEnd, message, meant);
        }

        if (!hasExtensions)
            return;
        foreach (Finding finding in Validator.Find(document.File, mapping, Metaschemas.Extensions, cancellation))
            Report(Rules.SettingInvalid, finding);
    }

    // A format that no draft knows is a remark, but v1 allows none; one that looks like a slip would be taken for a check.
    private void CheckFormat(SchemaNode node, YamlMapping mapping)
    {
        if (node.Format is not { } format || Formats.IsKnown(format) || mapping.Find("format") is not { } place)
            return;
        string clean = Words.Clean(format);
        string? meant = DidYouMean.Nearest(format, Formats.Names, _comparisons);
        if (node.Resource.Dialect.Draft == Draft.One && !Formats.IsOfNumbers(format))
        {
            var message = new Message(
                $"'{clean}' is no format that is checked, and JSON Schema v1 allows no others",
                meant is null ? "take it out, or write it as 'x-format'" : $"did you mean '{meant}'?");
            Report(Rules.SchemaKeywordUnsupported, place.Start, place.End, message, meant);
        }
        else if (meant is not null)
        {
            var message = new Message($"'{clean}' is no format that is checked", $"did you mean '{meant}'?");
            Report(Rules.SchemaKeywordMisspelt, place.Start, place.End, message, meant);
        }
    }

    // A part of a file is in the file's draft, unless it has an address of its own and names a draft.
    private void CheckDraft(SchemaNode node)
    {
        if (node == root || IsIsland(node) || node.Source.FindText("$schema") is not { } schema)
            return;
        if (DraftNames.Refused(schema.Value) is { } name)
        {
            Report(Rules.SchemaKeywordUnsupported, schema.Start, schema.End, DraftNames.RefusalOf(schema.Value, name));
        }
        else if (DraftNames.Find(schema.Value) != node.Resource.Dialect.Draft)
        {
            var message = new Message(
                $"'$schema' does nothing here, and this part is read as {DraftNames.NameOf(node.Resource.Dialect.Draft)}",
                "a part can be in another draft only if it names that draft and has an address of its own ('$id')");
            Report(Rules.SchemaKeywordWithoutEffect, schema.Start, schema.End, message);
        }
    }

    private void Report(Rule rule, Finding finding) =>
        _problems.Add(new Problem(rule, document.File.Locate(finding.Start, finding.End), finding.Message)
        {
            Fixes = Validator.FixesOf(finding),
        });

    /// <summary>Reports, with what was probably meant as a fix.</summary>
    private void Report(Rule rule, int start, int end, Message message, string? meant = null) =>
        _problems.Add(new Problem(rule, document.File.Locate(start, end), message)
        {
            Fixes = meant is not null && _replacements.Text(start, end, meant, isCertain: false) is { } fix ? [fix] : [],
        });
}
