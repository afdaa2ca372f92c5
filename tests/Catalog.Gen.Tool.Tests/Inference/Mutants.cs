using System.Text.Json.Nodes;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Inference;

namespace Catalog.Gen.Tool.Tests.Inference;

/// <summary>
/// Entries with one fault each: a scalar that is replaced by one of another kind, a list or a mapping that is replaced by a
/// scalar, a required key that is taken out.
/// </summary>
internal sealed class Mutants
{
    private readonly List<(string What, Func<YamlNode> Make)> _all = [];

    private Mutants()
    {
    }

    /// <summary>How many mutants of a catalog its schema refuses.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="mostOfFile">Of a file with more mutants than this, so many are tried, evenly spread.</param>
    /// <param name="schema">The schema; null for the one that was inferred.</param>
    public static (int Refused, int All, IReadOnlyList<string> Survivors) Try(
        InferredCatalog catalog, int mostOfFile = int.MaxValue, string? schema = null)
    {
        SchemaDocument document = SchemaJudge
            .Compile([new SourceFile(catalog.SchemaPath, schema ?? catalog.Schema)], CancellationToken.None)
            .Documents.Single();
        var evaluator = new SchemaEvaluator(CancellationToken.None);
        var survivors = new List<string>();
        int all = 0;
        JsonNode root = JsonNode.Parse(catalog.Schema)!;
        foreach (SourceFile file in catalog.Files)
        {
            var mutants = new Mutants();
            mutants.Walk(YamlReader.Read(file, CancellationToken.None).Root!, root, FilePaths.FileName(file.Path), static node => node);
            int step = Math.Max(1, (mutants._all.Count + mostOfFile - 1) / mostOfFile);
            for (int i = 0; i < mutants._all.Count; i += step)
            {
                all++;
                evaluator.Effort = new Effort(JudgingLimits.Steps);
                evaluator.Scope.Enter(document.Root.Resource);
                if (evaluator.Check(document.Root, mutants._all[i].Make()))
                    survivors.Add(mutants._all[i].What);
            }
        }

        return (all - survivors.Count, all, survivors);
    }

    /// <param name="node">A value.</param>
    /// <param name="schema">What the inferred schema says of it: only for the keys that are required.</param>
    /// <param name="path">Where the value is.</param>
    /// <param name="rebuild">Makes the whole file, given what stands in place of the value.</param>
    private void Walk(YamlNode node, JsonNode? schema, string path, Func<YamlNode, YamlNode> rebuild)
    {
        _all.Add((path, () => rebuild(Other(node))));
        switch (node)
        {
            case YamlSequence list:
                for (int i = 0; i < list.Items.Length; i++)
                {
                    int at = i;
                    Walk(list.Items[i], schema?["items"], $"{path}[{i}]", item => rebuild(new YamlSequence(
                        [.. list.Items[..at], item, .. list.Items[(at + 1)..]], list.Start, list.End)));
                }

                break;
            case YamlMapping mapping:
                Walk(mapping, schema, path, rebuild);
                break;
        }
    }

    private void Walk(YamlMapping mapping, JsonNode? schema, string path, Func<YamlNode, YamlNode> rebuild)
    {
        string[] required = [.. (schema?["required"] as JsonArray ?? []).Select(static name => (string)name!)];
        for (int i = 0; i < mapping.Members.Length; i++)
        {
            int at = i;
            YamlMember member = mapping.Members[i];
            YamlMember[] before = mapping.Members[..at], after = mapping.Members[(at + 1)..];
            JsonNode? of = schema?["properties"]?[member.Name] ?? schema?["additionalProperties"] as JsonObject;
            Walk(member.Value, of, $"{path}/{member.Name}", value => rebuild(new YamlMapping(
                [.. before, new YamlMember(member.Name, member.KeyStart, member.KeyEnd, value), .. after], mapping.Start, mapping.End)));
            if (required.Contains(member.Name))
                _all.Add(($"{path}/{member.Name} taken out", () =>
                    rebuild(new YamlMapping([.. before, .. after], mapping.Start, mapping.End))));
        }
    }

    private static YamlScalar Other(YamlNode node) => node.Kind switch
    {
        NodeKind.String or NodeKind.Null => new YamlScalar(NodeKind.Number, "12345", node.Start, node.End),
        NodeKind.Number => new YamlScalar(NodeKind.Boolean, "true", node.Start, node.End),
        _ => new YamlScalar(NodeKind.String, "another", node.Start, node.End),
    };
}
