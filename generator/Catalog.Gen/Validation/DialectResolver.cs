using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Validation;

/// <summary>What dialect each schema file is written in: by its <c>$schema</c>, which may be a metaschema of the project's own.</summary>
internal sealed class DialectResolver
{
    private const string VocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/";

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
        if (Text(document.Root, "$id") is { } id)
            yield return UriReference.Resolve(path, UriReference.Split(id.Value).Address);
    }

    /// <summary>The dialect of a file; null where it is refused, which is reported.</summary>
    public Dialect? Find(YamlDocument document, List<Problem> problems)
    {
        if (Text(document.Root, "$schema") is not { } schema)
            return Dialect.Of(_options.DefaultDraft);
        if (DraftNames.Find(schema.Value) is { } draft)
            return Dialect.Of(draft);
        FileSpan place = document.File.Locate(schema.Start, schema.End);
        if (DraftNames.Refused(schema.Value) is { } name)
        {
            problems.Add(Problem.Create(
                Descriptors.SchemaKeywordUnsupported, place,
                $"'{Words.Clean(schema.Value)}' is {name}, which is not read: write \"https://json-schema.org/draft/2020-12/schema\" or \"http://json-schema.org/draft-07/schema#\", and the schema's keywords as that draft has them"));
            return null;
        }

        if (FindOwn(document, schema.Value) is not { } metaschema)
        {
            problems.Add(Problem.Create(
                Descriptors.SchemaReferenceUnresolved, place,
                $"'$schema' names '{Words.Clean(schema.Value)}', which is neither draft 2020-12 nor draft-07 nor a schema file of the project: correct it, or add the metaschema's file to the project"));
            return null;
        }

        return OwnDialect(metaschema, place, problems);
    }

    /// <summary>The file that a <c>$schema</c> names, where it is one of the project's; else null.</summary>
    public YamlDocument? FindOwn(YamlDocument document, string schema) => FindOwn(document.File, document.Root, schema);

    public YamlDocument? FindOwn(SourceFile file, YamlNode? root, string schema)
    {
        string address = UriReference.Split(schema).Address;
        string path = UriReference.OfFile(file.Path);
        string own = Text(root, "$id") is { } id ? UriReference.Resolve(path, UriReference.Split(id.Value).Address) : path;
        return _byAddress.TryGetValue(UriReference.Key(UriReference.Resolve(own, address)), out YamlDocument? found)
            || _byAddress.TryGetValue(UriReference.Key(UriReference.Resolve(path, address)), out found)
            ? found
            : null;
    }

    public static YamlScalar? Text(YamlNode? value, string name) =>
        (value as YamlMapping)?.Find(name) as YamlScalar is { Kind: NodeKind.String } text ? text : null;

    private static Dialect? OwnDialect(YamlDocument metaschema, FileSpan place, List<Problem> problems)
    {
        Draft draft = Text(metaschema.Root, "$schema") is { } schema && DraftNames.Find(schema.Value) is { } known ? known : Draft.TwentyTwentyTwelve;
        if (draft == Draft.Seven || (metaschema.Root as YamlMapping)?.Find("$vocabulary") is not YamlMapping vocabulary)
            return Dialect.Of(draft);
        var vocabularies = Vocabularies.Core;
        foreach (YamlMember member in vocabulary.Members)
        {
            Vocabularies? one = Vocabulary(member.Name);
            if (one is null && member.Value is YamlScalar { Kind: NodeKind.Boolean, Value: "true" })
            {
                problems.Add(Problem.Create(
                    Descriptors.SchemaKeywordUnsupported, place,
                    $"the metaschema '{Words.Clean(metaschema.File.Path)}' requires the vocabulary '{Words.Clean(member.Name)}', which is not known here: only those of draft 2020-12 are"));
                return null;
            }

            vocabularies |= one ?? Vocabularies.None;
        }

        return new Dialect(draft, vocabularies);
    }

    private static Vocabularies? Vocabulary(string address) =>
        !address.StartsWith(VocabularyPrefix, StringComparison.Ordinal) ? null : address.Substring(VocabularyPrefix.Length) switch
        {
            "core" => Vocabularies.Core,
            "applicator" => Vocabularies.Applicator,
            "unevaluated" => Vocabularies.Unevaluated,
            "validation" => Vocabularies.Validation,
            "meta-data" => Vocabularies.MetaData,
            "format-annotation" or "format-assertion" => Vocabularies.Format,
            "content" => Vocabularies.Content,
            _ => null,
        };
}
