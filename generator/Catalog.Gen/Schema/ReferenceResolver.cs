using Catalog.Gen.Diagnostics;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Schema;

/// <summary>Follows <c>$ref</c> and <c>$dynamicRef</c>, within the files of the project and never over a network.</summary>
/// <param name="registry">What there is to refer to.</param>
/// <param name="refused">Addresses of files that are there but have been refused: a reference to one is not reported again.</param>
/// <param name="problems">Where references that lead nowhere are reported.</param>
internal sealed class ReferenceResolver(SchemaRegistry registry, ISet<string> refused, List<Problem> problems)
{
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
                Report(from, reference, MissingFile(resolved, byPath));
            return null;
        }

        string place = fragment is null ? "" : Uri.UnescapeDataString(fragment);
        SchemaNode? target = place.Length == 0 ? resource.Root
            : place[0] == '/' ? registry.FindPointer(resource, place)
            : resource.Anchors.TryGetValue(place, out SchemaNode? anchored) ? anchored
            : null;
        if (target is null)
            Report(from, reference, MissingPlace(from, resource, place));
        return target;
    }

    /// <summary>As <see cref="Resolve"/>; it also notes the name to look for in the dynamic scope, where the target has it as a <c>$dynamicAnchor</c>.</summary>
    public DynamicReference? ResolveDynamic(SchemaNode from, YamlScalar reference)
    {
        if (Resolve(from, reference) is not { } target)
            return null;
        string? name = UriReference.Split(reference.Value).Fragment;
        bool isDynamic = name is not null
            && target.Resource.DynamicAnchors.TryGetValue(name, out SchemaNode? anchored)
            && anchored == target;
        return new DynamicReference(target, isDynamic ? name : null);
    }

    private static string MissingFile(string resolved, string byPath)
    {
        if (!resolved.StartsWith("file:", StringComparison.Ordinal))
            return $"no schema file of the project has the '$id' '{resolved}', and nothing is fetched from a network: add a file that has it to the project";
        string path = UriReference.Key(byPath).Replace("file:///", "");
        return $"there is no schema file '{path.Substring(path.LastIndexOf('/') + 1)}' at '{path}': add that file to the project, or correct the reference";
    }

    private static string MissingPlace(SchemaNode from, SchemaResource resource, string place)
    {
        string where = resource == from.Resource ? "this schema" : $"'{resource.Address}'";
        if (place[0] != '/')
            return $"{where} has no '$anchor' that is '{place}'{DidYouMean.Question(place, resource.Anchors.Keys)}";
        int slash = place.LastIndexOf('/');
        string name = place.Substring(slash + 1);
        YamlNode? parent = Walk(resource.Root.Source, place.Substring(0, slash));
        IEnumerable<string> names = parent is YamlMapping mapping ? mapping.Members.Select(member => member.Name) : [];
        string question = DidYouMean.Nearest(name, names) is { } nearest ? $": did you mean '#{place.Substring(0, slash)}/{nearest}'?" : "";
        return $"{where} has no schema at '{place}'{question}";
    }

    private static YamlNode? Walk(YamlNode? value, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(value, (at, token) => (at as YamlMapping)?.Find(token.Replace("~1", "/").Replace("~0", "~")));

    private void Report(SchemaNode from, YamlScalar reference, string why) => problems.Add(Problem.Create(
        Descriptors.SchemaReferenceUnresolved,
        from.Document.File.Locate(reference.Start, reference.End),
        $"the reference '{reference.Value}' leads nowhere: {why}"));
}
