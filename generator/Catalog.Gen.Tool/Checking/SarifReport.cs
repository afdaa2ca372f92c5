using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Checking;

/// <summary>What a check has found in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0).</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Paths are relative to where one stands, which in CI is the root of the repository.</summary>
    private const string Root = "SRCROOT";

    public static string Write(CheckResult result, string version, Func<string, string> relative)
    {
        CheckedProblem[] problems = [.. result.Problems, .. result.Known];
        Rule[] rules = [.. problems.Select(static problem => problem.Problem.Rule).Distinct()
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];
        return JsonOutput.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (CheckedProblem problem in problems)
                WriteResult(json, problem, Array.IndexOf(rules, problem.Problem.Rule), relative);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WriteTool(Utf8JsonWriter json, Rule[] rules, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "catalog");
        json.WriteString("version", version);
        json.WriteString("informationUri", new Uri(Rules.WrongType.HelpLink).GetLeftPart(UriPartial.Authority));
        json.WriteStartArray("rules");
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            json.WriteString("helpUri", rule.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckedProblem problem, int rule, Func<string, string> relative)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Problem.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(problem.Severity));
        WriteText(json, "message", problem.Problem.Text);
        if (!problem.Problem.Place.IsNone)
        {
            json.WriteStartArray("locations");
            WriteLocation(json, problem.File, problem.Problem.Place, note: null);
            json.WriteEndArray();
        }

        if (problem.Problem.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (RelatedPlace related in problem.Problem.Related)
                WriteLocation(json, relative(FilePaths.Normalise(related.Place.Path)), related.Place, related.Note);
            json.WriteEndArray();
        }

        // What stays the same where lines move: viewers tell by it whether a problem is new.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("catalog/v1", Fingerprint(problem));
        json.WriteEndObject();
        WriteFixes(json, problem);
        if (problem.IsKnown)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", "The problem is recorded in catalog.baseline.json.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFixes(Utf8JsonWriter json, CheckedProblem problem)
    {
        if (problem.Problem.Fixes.Count == 0 || problem.Source is not { } source)
            return;
        json.WriteStartArray("fixes");
        foreach (Fix fix in problem.Problem.Fixes)
        {
            json.WriteStartObject();
            WriteText(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            WriteArtifact(json, problem.File);
            json.WriteStartArray("replacements");
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion", source.Locate(fix.Span.Start, fix.Span.End));
            WriteText(json, "insertedContent", fix.Replacement);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, FileSpan place, string? note)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, file);
        WriteRegion(json, "region", place);
        json.WriteEndObject();
        if (note is not null)
            WriteText(json, "message", note);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, FileSpan place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.Lines.Start.Line + 1);
        json.WriteNumber("startColumn", place.Lines.Start.Column + 1);
        json.WriteNumber("endLine", place.Lines.End.Line + 1);
        json.WriteNumber("endColumn", place.Lines.End.Column + 1);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Fingerprint(CheckedProblem problem) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{problem.File}\n{problem.Problem.Rule.Id}\n{problem.Problem.Message}")))[..32];
}
