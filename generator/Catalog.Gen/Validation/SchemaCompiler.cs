using Catalog.Gen.Diagnostics;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Validation;

/// <summary>
/// Schema files to compiled schemas. It stands beside the validator, and not beside <see cref="SchemaNode"/>, because
/// a schema is itself validated: against its metaschema, and for the <c>x-</c> keywords against a schema of ours.
/// </summary>
internal sealed class SchemaCompiler
{
    private readonly SchemaOptions _options;
    private readonly Metaschemas? _metaschemas;
    private readonly SchemaRegistry _registry;
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<(SchemaDocument Document, SchemaNode Root)> _added = [];

    private SchemaCompiler(SchemaOptions options, Metaschemas? metaschemas)
    {
        _options = options;
        _metaschemas = metaschemas;
        _registry = new SchemaRegistry(metaschemas?.Registry);
    }

    public static SchemaSet Compile(IReadOnlyList<SourceFile> files, CancellationToken cancellation) =>
        Compile(files, SchemaOptions.Default, cancellation);

    public static SchemaSet Compile(IReadOnlyList<SourceFile> files, SchemaOptions options, CancellationToken cancellation) =>
        new SchemaCompiler(options, Metaschemas.Known).CompileAll(files, cancellation);

    /// <summary>Compiles what every other schema is checked by, which is not checked itself.</summary>
    public static SchemaRegistry CompileMetaschemas(IReadOnlyList<SourceFile> files)
    {
        var compiler = new SchemaCompiler(SchemaOptions.Default, metaschemas: null);
        compiler.CompileAll(files, CancellationToken.None);
        return compiler._problems.Count == 0
            ? compiler._registry
            : throw new InvalidOperationException($"A metaschema is broken: {compiler._problems[0].Arguments[0]}");
    }

    private SchemaSet CompileAll(IReadOnlyList<SourceFile> files, CancellationToken cancellation)
    {
        YamlDocument[] read = [.. files.Select(file => YamlReader.Read(file, cancellation))];
        var dialects = new DialectResolver(read, _options);
        var documents = new List<SchemaDocument>(files.Count);
        foreach (YamlDocument yaml in read)
            documents.Add(Add(yaml, dialects));
        Link();
        foreach ((SchemaDocument document, SchemaNode root) in _added)
        {
            if (_metaschemas is not null)
                _problems.AddRange(new SchemaCheck(document, root, _registry, _metaschemas, cancellation).Run(dialects));
        }

        _problems.AddRange(ReferenceLoops.Find(_registry.Nodes));
        return Finish(documents);
    }

    private SchemaDocument Add(YamlDocument yaml, DialectResolver dialects)
    {
        foreach (Problem problem in yaml.Problems)
            _problems.Add(problem with { Descriptor = Descriptors.SchemaUnreadable });
        Dialect? dialect = yaml.Root is null ? null : dialects.Find(yaml, _problems);
        var document = new SchemaDocument(yaml.File, dialect?.Draft ?? _options.DefaultDraft);
        if (dialect is not null)
            _added.Add((document, _registry.AddDocument(document, yaml.Root!, dialect)));
        else
            _refused.UnionWith(DialectResolver.Addresses(yaml).Select(UriReference.Key));
        return document;
    }

    // Reading a keyword may take in schemas that only a reference knew of.
    private void Link()
    {
        var reader = new KeywordReader(_registry, new ReferenceResolver(_registry, _refused, _problems), _options, _problems);
        while (_registry.Unread.Count > 0)
            reader.Read(_registry.Unread.Dequeue());
    }

    private SchemaSet Finish(IReadOnlyList<SchemaDocument> documents)
    {
        var inOrder = documents.Select((document, index) => (document.File.Path, index)).GroupBy(d => d.Path).ToDictionary(g => g.Key, g => g.First().index);
        Problem[] problems =
        [
            .. _problems
                .Distinct()
                .OrderBy(problem => inOrder.TryGetValue(problem.Place.Path, out int index) ? index : int.MaxValue)
                .ThenBy(problem => problem.Place.Span.Start)
                .ThenBy(problem => problem.Descriptor.Id, StringComparer.Ordinal),
        ];
        var broken = new HashSet<string>(problems.Where(p => p.Descriptor.DefaultSeverity == DiagnosticSeverity.Error).Select(p => p.Place.Path));
        foreach ((SchemaDocument document, SchemaNode root) in _added)
        {
            if (!broken.Contains(document.File.Path))
                document.Root = root;
        }

        return new SchemaSet(documents, System.Collections.Immutable.ImmutableArray.Create(problems));
    }
}
