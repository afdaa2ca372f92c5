using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Validation;

/// <summary>
/// A schema file as an instance: of its metaschema, and of our description of the <c>x-</c> keywords; and unknown
/// keywords that look like a slip of a known one.
/// </summary>
internal sealed class SchemaCheck(SchemaDocument document, SchemaNode root, SchemaRegistry registry, Metaschemas metaschemas, CancellationToken cancellation)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Run(DialectResolver dialects)
    {
        SchemaNode[] nodes = [.. registry.Nodes.Where(node => node.Document == document)];
        SchemaNode[] islands = [.. nodes.Where(node => node != root && node.Resource.Root == node && node.Resource.Dialect.Draft != root.Resource.Dialect.Draft)];
        Validate(root, Metaschema(dialects), islands);
        foreach (SchemaNode island in islands)
            Validate(island, metaschemas.Of(island.Resource.Dialect.Draft), []);
        foreach (SchemaNode node in nodes)
        {
            if (node.Source is YamlMapping mapping)
                CheckKeywords(node, mapping);
        }

        return _problems;
    }

    // A metaschema of the project's own that is itself in error is reported already; the draft's then has to do.
    private SchemaNode Metaschema(DialectResolver dialects)
    {
        if (DialectResolver.Text(root.Source, "$schema") is not { } schema || DraftNames.Find(schema.Value) is not null)
            return metaschemas.Of(root.Resource.Dialect.Draft);
        YamlDocument? own = dialects.FindOwn(document.File, root.Source, schema.Value);
        return own is not null && registry.FindResource(UriReference.OfFile(own.File.Path)) is { } resource
            ? resource.Root
            : metaschemas.Of(root.Resource.Dialect.Draft);
    }

    // A part in another draft is not the metaschema's of the whole.
    private void Validate(SchemaNode schema, SchemaNode metaschema, SchemaNode[] islands)
    {
        foreach (Finding finding in Validator.Find(document.File, schema.Source, metaschema, cancellation))
        {
            bool isElsewhere = islands.Any(island => finding.Start >= island.Source.Start && finding.End <= island.Source.End);

            // A pattern is reported where it is compiled, with the reason.
            if (!isElsewhere && !(finding.Keyword == "format" && finding.Schema.Format == "regex"))
                _problems.Add(Problem.Create(Descriptors.SchemaInvalid, document.File.Locate(finding.Start, finding.End), finding.Message));
        }
    }

    private void CheckKeywords(SchemaNode node, YamlMapping mapping)
    {
        bool isReference = node.Resource.Dialect.Draft == Draft.Seven && node.Ref is not null;
        bool hasExtensions = false;
        if (!isReference)
            CheckFormat(node, mapping);
        foreach (YamlMember member in mapping.Members)
        {
            if (Keywords.Extensions.Contains(member.Name))
                hasExtensions = true;
            else if (!isReference && node.Resource.Dialect.Find(member.Name) is null && Advice(node, member.Name) is { } advice)
                _problems.Add(Problem.Create(Descriptors.SchemaKeywordMisspelt, document.File.Locate(member.KeyStart, member.KeyEnd), advice));
        }

        if (!hasExtensions)
            return;
        foreach (Finding finding in Validator.Find(document.File, mapping, metaschemas.Extensions, cancellation))
            _problems.Add(Problem.Create(Descriptors.SettingInvalid, document.File.Locate(finding.Start, finding.End), finding.Message));
    }

    // A format that no draft knows is a remark; one that looks like a slip would be taken for a check.
    private void CheckFormat(SchemaNode node, YamlMapping mapping)
    {
        if (node.Format is not { } format || Formats.IsKnown(format) || mapping.Find("format") is not { } place)
            return;
        if (DidYouMean.Nearest(format, Formats.Names) is { } meant)
        {
            _problems.Add(Problem.Create(
                Descriptors.SchemaKeywordMisspelt,
                document.File.Locate(place.Start, place.End),
                $"'{Words.Clean(format)}' is no format that is checked: did you mean '{meant}'?"));
        }
    }

    private static string? Advice(SchemaNode node, string name)
    {
        Dialect dialect = node.Resource.Dialect;
        if (Keywords.Find(name) is { } keyword)
            return KeywordOfAnotherDialect(keyword, dialect);
        return Keywords.Misspelt(name, dialect) is { } meant
            ? $"'{Words.Clean(name)}' is no keyword of JSON Schema, so it does nothing: did you mean '{meant}'?"
            : null;
    }

    // $defs in draft-07 is only ever referred to, and that works.
    private static string? KeywordOfAnotherDialect(Keyword keyword, Dialect dialect) =>
        keyword.Name == "$defs" ? null
        : dialect.Draft == Draft.Seven && keyword.Drafts == Drafts.TwentyTwentyTwelve ? $"'{keyword.Name}' is a keyword of draft 2020-12 and does nothing in draft-07: write it as draft-07 has it, or change '$schema'"
        : dialect.Draft == Draft.TwentyTwentyTwelve && keyword.Drafts == Drafts.Seven ? $"'{keyword.Name}' is a keyword of draft-07 and does nothing in draft 2020-12: write 'items' beside 'prefixItems', or change '$schema'"
        : null;
}
