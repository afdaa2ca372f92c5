using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>
/// Turns schema files into schemas that can be used: it compiles them, and checks them against their metaschemas and against
/// the metaschema of the <c>x-</c> keywords.
/// </summary>
internal static class SchemaJudge
{
    public static SchemaSet Compile(IReadOnlyList<SourceFile> files, CancellationToken cancellation) =>
        Compile(files, SchemaOptions.Default, cancellation);

    public static SchemaSet Compile(IReadOnlyList<SourceFile> files, SchemaOptions options, CancellationToken cancellation)
    {
        SchemaCompiler compiler = SchemaCompiler.Compile(files, options, Metaschemas.FindResource, cancellation);
        var problems = new List<Problem>(compiler.Problems);
        ILookup<SchemaDocument, SchemaNode> nodes = compiler.Registry.Nodes.ToLookup(static node => node.Document);
        foreach (CompiledDocument compiled in compiler.Compiled)
        {
            var check = new SchemaCheck(compiled.Document, compiled.Root, compiler.Registry, cancellation);
            problems.AddRange(check.Run(compiler.Dialects, [.. nodes[compiled.Document]]));
        }

        if (options.JudgesSense)
        {
            HashSet<string> unreadable = Broken(problems);
            CompiledDocument[] sound = [.. compiler.Compiled.Where(compiled => !unreadable.Contains(compiled.Document.File.Path))];
            problems.AddRange(SchemaSense.Find(sound, [.. compiler.Registry.Nodes], cancellation));
        }

        Dictionary<string, int> inOrder = compiler.Documents
            .Select((document, index) => (document.File.Path, index))
            .GroupBy(place => place.Path)
            .ToDictionary(group => group.Key, group => group.First().index);
        Problem[] sorted =
        [
            .. problems
                .Distinct()
                .OrderBy(problem => inOrder.TryGetValue(problem.Place.Path, out int index) ? index : int.MaxValue)
                .ThenBy(problem => problem.Place.Span.Start)
                .ThenBy(problem => problem.Rule.Id, StringComparer.Ordinal),
        ];
        HashSet<string> broken = Broken(sorted);
        foreach (CompiledDocument compiled in compiler.Compiled)
        {
            if (!broken.Contains(compiled.Document.File.Path))
                compiled.Document.Root = compiled.Root;
        }

        return new SchemaSet(compiler.Documents, ImmutableArray.Create(sorted));
    }

    /// <summary>The files with an error.</summary>
    private static HashSet<string> Broken(IEnumerable<Problem> problems) => new(
        problems.Where(static problem => problem.Rule.Severity == Severity.Error).Select(static problem => problem.Place.Path),
        StringComparer.Ordinal);
}
