using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What dialect each schema file is written in: by its <c>$schema</c>, which may be a metaschema of the project's own.</summary>
internal sealed class DialectResolver
{
    private static readonly string[] VocabularyPrefixes =
        ["https://json-schema.org/draft/2020-12/vocab/", "https://json-schema.org/draft/2019-09/vocab/"];

    private readonly Dictionary<string, YamlDocument> _byAddress = new(StringComparer.Ordinal);
    private readonly SchemaOptions _options;

    public DialectResolver(IEnumerable<YamlDocument> documents, SchemaOptions options)
    {
        _options = options;
        foreach (YamlDocument document in documents)
        {
            foreach (string address in Addresses(document))
                _byAddress[UriReference.Key(address)] = document;
        }
    }

    /// <summary>The addresses that a file answers to: its path's, and its <c>$id</c>.</summary>
    public static IEnumerable<string> Addresses(YamlDocument document)
    {
        string path = UriReference.OfFile(document.File.Path);
        yield return path;
        if (Id(document.Root) is { } id)
            yield return UriReference.Resolve(path, UriReference.Split(id).Address);
    }

    /// <summary>The dialect of a file; null where it is refused, which is reported.</summary>
    public Dialect? Find(YamlDocument document, List<Problem> problems)
    {
        if (document.Root?.FindText("$schema") is not { } schema)
            return Dialect.Of(_options.DefaultDraft);
        if (DraftNames.Find(schema.Value) is { } draft)
            return Dialect.Of(draft);
        FileSpan place = document.File.Locate(schema.Start, schema.End);
        if (DraftNames.Refused(schema.Value) is { } name)
        {
            problems.Add(new Problem(Rules.SchemaKeywordUnsupported, place, DraftNames.RefusalOf(schema.Value, name)));
            return null;
        }

        if (FindMetaschema(document, schema.Value) is not { } metaschema)
        {
            problems.Add(new Problem(
                Rules.SchemaReferenceUnresolved,
                place,
                new(
                    $"'$schema' names '{Words.Clean(schema.Value)}', which is neither a draft that is read ({DraftNames.Read}) "
                    + "nor a schema file of the project",
                    "correct it, or add the metaschema's file to the project")));
            return null;
        }

        return DialectOf(metaschema, place, problems);
    }

    /// <summary>The file that a <c>$schema</c> names, where it is one of the project's; else null.</summary>
    public YamlDocument? FindMetaschema(YamlDocument document, string schema) =>
        FindMetaschema(document.File, document.Root, schema);

    public YamlDocument? FindMetaschema(SourceFile file, YamlNode? root, string schema)
    {
        string address = UriReference.Split(schema).Address;
        string path = UriReference.OfFile(file.Path);
        string baseAddress = Id(root) is { } id ? UriReference.Resolve(path, UriReference.Split(id).Address) : path;
        return _byAddress.TryGetValue(UriReference.Key(UriReference.Resolve(baseAddress, address)), out YamlDocument? found)
            || _byAddress.TryGetValue(UriReference.Key(UriReference.Resolve(path, address)), out found)
            ? found
            : null;
    }

    /// <summary>The address that a whole file gives itself, before its dialect is known.</summary>
    private static string? Id(YamlNode? root) => root?.FindText(Dialect.Of(DraftOf(root)).IdKeyword)?.Value;

    private static Draft DraftOf(YamlNode? root) =>
        root?.FindText("$schema") is { } schema && DraftNames.Find(schema.Value) is { } known ? known : Draft.TwentyTwenty;

    private Dialect? DialectOf(YamlDocument metaschema, FileSpan place, List<Problem> problems)
    {
        Draft draft = DraftOf(metaschema.Root);
        if (draft is not (Draft.TwentyNineteen or Draft.TwentyTwenty)
            || (metaschema.Root as YamlMapping)?.Find("$vocabulary") is not YamlMapping vocabulary)
        {
            return Dialect.Of(draft);
        }

        var vocabularies = Vocabularies.Core;
        foreach (YamlMember member in vocabulary.Members)
        {
            Vocabularies? one = Vocabulary(member.Name);
            if (one is null && member.Value is YamlScalar { Kind: NodeKind.Boolean, Value: "true" })
            {
                problems.Add(new Problem(
                    Rules.SchemaKeywordUnsupported,
                    place,
                    new(
                        $"the metaschema '{Words.Clean(FilePaths.Shown(metaschema.File.Path, _options.ProjectDirectory))}' "
                        + $"requires the vocabulary '{Words.Clean(member.Name)}', "
                        + "which is not known here",
                        "take it out, or require only those of drafts 2019-09 and 2020-12")));
                return null;
            }

            vocabularies |= one ?? Vocabularies.None;
        }

        return new Dialect(draft, vocabularies);
    }

    private static Vocabularies? Vocabulary(string address)
    {
        if (Array.Find(VocabularyPrefixes, prefix => address.StartsWith(prefix, StringComparison.Ordinal)) is not { } prefix)
            return null;
        bool isOlder = prefix == VocabularyPrefixes[1];
        return address.Substring(prefix.Length) switch
        {
            "core" => Vocabularies.Core,

            // Draft 2019-09 has the unevaluated… keywords among the applicators.
            "applicator" => isOlder ? Vocabularies.Applicator | Vocabularies.Unevaluated : Vocabularies.Applicator,
            "unevaluated" => Vocabularies.Unevaluated,
            "validation" => Vocabularies.Validation,
            "meta-data" => Vocabularies.MetaData,
            "format" or "format-annotation" or "format-assertion" => Vocabularies.Format,
            "content" => Vocabularies.Content,
            _ => null,
        };
    }
}
