using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Follows <c>$ref</c> and <c>$dynamicRef</c>, within the files of the project and never over a network.</summary>
/// <param name="registry">What there is to refer to.</param>
/// <param name="refused">Addresses of files that are there but have been refused: a reference to one is not reported again.</param>
/// <param name="projectDirectory">What the paths that are named are relative to.</param>
/// <param name="problems">Where references that lead nowhere are reported.</param>
internal sealed class ReferenceResolver(SchemaRegistry registry, ISet<string> refused, string projectDirectory, List<Problem> problems)
{
    private readonly Dictionary<SchemaDocument, int> _reported = [];

    /// <summary>The schema that a reference means; null where there is none, which is reported.</summary>
    public SchemaNode? Resolve(SchemaNode from, YamlScalar reference)
    {
        (string address, string? fragment) = UriReference.Split(reference.Value);
        string resolved = UriReference.Resolve(from.Resource.Address, address);

        // A file that lies beside this one is found by its path too, although this one's $id says that it lives elsewhere.
        string byPath = UriReference.Resolve(UriReference.OfFile(from.Document.File.Path), address);
        SchemaResource? resource = address.Length == 0 ? from.Resource : registry.FindResource(resolved) ?? registry.FindResource(byPath);
        if (resource is null)
        {
            if (!refused.Contains(UriReference.Key(resolved)) && !refused.Contains(UriReference.Key(byPath)))
            {
                (string why, string advice) = MissingFile(from, resolved, byPath);
                Report(from, reference, why, advice);
            }

            return null;
        }

        string place = fragment is null ? "" : Uri.UnescapeDataString(fragment);
        SchemaNode? target = place.Length == 0 ? resource.Root
            : place[0] == '/' ? registry.FindPointer(resource, place)
            : resource.Anchors.TryGetValue(place, out SchemaNode? anchored) ? anchored
            : null;
        if (target is null)
        {
            (string why, string advice) = MissingPlace(from, resource, place);
            Report(from, reference, why, advice);
        }

        return target;
    }

    /// <summary>
    /// As <see cref="Resolve"/>. Where the target has a dynamic anchor of that name, the result also has the name to look for
    /// in the dynamic scope.
    /// </summary>
    public DynamicReference? ResolveDynamic(SchemaNode from, YamlScalar reference)
    {
        if (from.Resource.Dialect.Draft == Draft.One)
            return ResolveByScopeAlone(from, reference);
        if (Resolve(from, reference) is not { } target)
            return null;
        string? name = from.Resource.Dialect.Draft == Draft.TwentyNineteen
            ? SchemaResource.RecursiveAnchor
            : UriReference.Split(reference.Value).Fragment;
        bool isDynamic = name is not null
            && target.Resource.DynamicAnchors.TryGetValue(name, out SchemaNode? anchored)
            && anchored == target;
        return new DynamicReference(target, isDynamic ? name : null);
    }

    /// <summary>
    /// In v1 a <c>$dynamicRef</c> is the name of an anchor, which only the dynamic scope is searched for. Its resource is in
    /// that scope, so that an anchor there is what the reference means where no outer resource has one.
    /// </summary>
    private DynamicReference? ResolveByScopeAlone(SchemaNode from, YamlScalar reference)
    {
        // The specification dropped the '#' after the test suite had been written with it.
        string name = reference.Value.TrimStart('#');
        from.Resource.DynamicAnchors.TryGetValue(name, out SchemaNode? inResource);
        string[] names = [.. registry.Resources.SelectMany(resource => resource.DynamicAnchors.Keys)];
        if (names.Contains(name))
            return new DynamicReference(inResource, name);
        string why = $"no schema of the project has a '$dynamicAnchor' that is {Words.Quote(name)}";
        Report(from, reference, why, DidYouMean.Question(name, names));
        return null;
    }

    private (string Why, string Advice) MissingFile(SchemaNode from, string resolved, string byPath)
    {
        if (!resolved.StartsWith("file:", StringComparison.Ordinal))
        {
            string keyword = from.Resource.Dialect.IdKeyword;
            return (
                $"no schema file of the project has the '{keyword}' {Words.Address(resolved)}, and nothing is fetched from a network",
                "add a file that has it to the project");
        }

        // A reference that begins with two slashes names another machine, and so no path here.
        string path = new SchemaAddress(byPath, byPath).Path ?? byPath;
        string name = Words.Address(FilePaths.FileName(path)), shown = Words.Address(FilePaths.Shown(path, projectDirectory));
        return (
            $"there is no schema file {name} at {shown}",
            "add that file to the project, or correct the reference");
    }

    private (string Why, string Advice) MissingPlace(SchemaNode from, SchemaResource resource, string place)
    {
        // What is reported behind those is not shown.
        bool isShown = !(_reported.TryGetValue(from.Document, out int reported) && reported >= SchemaLimits.Advised);
        string where = resource == from.Resource ? "this schema" : Words.Address(Shown(resource.Address));
        if (place[0] != '/')
            return ($"{where} has no {Anchor(resource, place)}", isShown ? DidYouMean.Question(place, resource.Anchors.Keys) : "");
        if (!isShown)
            return ($"{where} has no schema at {Words.Address(place)}", "");
        int slash = place.LastIndexOf('/');
        string name = place.Substring(slash + 1);
        YamlNode? parent = Walk(resource.Root.Source, place.Substring(0, slash));
        IEnumerable<string> names = parent is YamlMapping mapping ? mapping.Members.Select(member => member.Name) : [];
        string question = DidYouMean.Nearest(name, names) is { } nearest
            ? $"did you mean {Words.Address($"#{place.Substring(0, slash)}/{nearest}")}?"
            : "";
        return ($"{where} has no schema at {Words.Address(place)}", question);
    }

    private string Shown(string address) =>
        new SchemaAddress(address, address).Path is { } path ? FilePaths.Shown(path, projectDirectory) : address;

    private static string Anchor(SchemaResource resource, string name) => resource.Dialect.Draft <= Draft.Seven
        ? $"'{resource.Dialect.IdKeyword}' that is {Words.Quote("#" + name)}"
        : $"'$anchor' that is {Words.Quote(name)}";

    private static YamlNode? Walk(YamlNode? value, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(value, (at, token) => (at as YamlMapping)?.Find(token.Replace("~1", "/").Replace("~0", "~")));

    private void Report(SchemaNode from, YamlScalar reference, string why, string advice)
    {
        _reported[from.Document] = (_reported.TryGetValue(from.Document, out int reported) ? reported : 0) + 1;
        problems.Add(new Problem(
            Rules.SchemaReferenceUnresolved,
            from.Document.File.Locate(reference.Start, reference.End),
            new($"the reference {Words.Address(reference.Value)} leads nowhere: {why}", advice)));
    }
}
