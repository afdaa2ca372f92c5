using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>Schema files to compiled schemas, not yet judged: a schema is a value too, and that takes an evaluation.</summary>
internal sealed class SchemaCompiler
{
    private readonly SchemaOptions _options;
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<CompiledDocument> _compiled = [];

    private SchemaCompiler(SchemaOptions options, Func<string, SchemaResource?>? known)
    {
        _options = options;
        Registry = new SchemaRegistry(known);
    }

    /// <summary>Every schema of the files.</summary>
    public SchemaRegistry Registry { get; }

    /// <summary>What dialect each file is written in.</summary>
    public DialectResolver Dialects { get; private set; } = null!;

    /// <summary>One document for each file, in the order given.</summary>
    public List<SchemaDocument> Documents { get; } = [];

    /// <summary>The documents that could be compiled.</summary>
    public IReadOnlyList<CompiledDocument> Compiled => _compiled;

    public List<Problem> Problems { get; } = [];

    /// <param name="files">The schema files of a project.</param>
    /// <param name="options">What schemas do not say themselves.</param>
    /// <param name="known">Finds what every schema may refer to, the metaschemas, by address; null while those are compiled.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static SchemaCompiler Compile(
        IReadOnlyList<SourceFile> files, SchemaOptions options, Func<string, SchemaResource?>? known, CancellationToken cancellation)
    {
        var compiler = new SchemaCompiler(options, known);
        YamlDocument[] read = [.. files.Select(file => YamlReader.Read(file, cancellation))];
        compiler.Dialects = new DialectResolver(read, options);
        foreach (YamlDocument yaml in read)
            compiler.Documents.Add(compiler.Add(yaml));
        if (known is not null && TooLarge(compiler) is { } problem)
        {
            compiler.Problems.Add(problem);
            compiler._compiled.Clear();
            return compiler;
        }

        compiler.Link();
        compiler.Problems.AddRange(ReferenceLoops.Find(compiler.Registry.Nodes));
        return compiler;
    }

    /// <summary>More schemas or values than there may be, at the first that is too much; null where there are not so many.</summary>
    private static Problem? TooLarge(SchemaCompiler compiler)
    {
        int schemas = 0, values = 0;
        foreach (SchemaNode node in compiler.Registry.Nodes)
        {
            values += ((node.Extension("enum") as YamlSequence)?.Items.Length ?? 0)
                + ((node.Extension("required") as YamlSequence)?.Items.Length ?? 0);
            if (++schemas > SchemaLimits.Schemas)
                return Refusal(node, SchemaLimits.Schemas, "schemas, where each property is one");
            if (values > SchemaLimits.Values)
                return Refusal(node, SchemaLimits.Values, "values in lists ('enum', 'required')");
        }

        return null;
    }

    private static Problem Refusal(SchemaNode at, int most, string what) => new(
        Rules.SchemaTooLarge,
        at.Document.File.Locate(at.Source.Start, at.Source.Start),
        new(
            $"the schemas of a project may have at most {Words.Number(most)} {what}, and this is one more",
            "leave out what no entry needs, or split the catalog over several projects"));

    private SchemaDocument Add(YamlDocument yaml)
    {
        foreach (Problem problem in yaml.Problems)
        {
            // Nothing tries the fixes of a schema, so none is offered.
            Problem told = problem with { Fixes = EquatableArray<Fix>.Empty };
            Problems.Add(told.Severity == Severity.Error ? told with { Rule = Rules.SchemaUnreadable } : told);
        }

        Dialect? dialect = yaml.Root is null || yaml.HasErrors ? null : Dialects.Find(yaml, Problems);
        var document = new SchemaDocument(yaml.File, dialect?.Draft ?? _options.DefaultDraft);
        if (dialect is not null)
            _compiled.Add(new CompiledDocument(document, Registry.AddDocument(document, yaml.Root!, dialect)));
        else
            _refused.UnionWith(DialectResolver.Addresses(yaml).Select(UriReference.Key));
        return document;
    }

    // Reading a keyword may take in schemas that only a reference knew of.
    private void Link()
    {
        var references = new ReferenceResolver(Registry, _refused, _options.ProjectDirectory, Problems);
        var reader = new KeywordReader(Registry, references, _options, Problems);
        while (Registry.Unread.Count > 0)
            reader.Read(Registry.Unread.Dequeue());
    }
}
