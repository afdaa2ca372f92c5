using System.Text.Json;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Checking;

/// <summary>What a check has found as JSON, for programs. The page <c>rules/tool.md</c> describes it.</summary>
internal static class JsonReport
{
    /// <summary>The version of the form, which rises when what is there means something else.</summary>
    private const int Version = 1;

    public static string Write(CheckResult result, Func<string, string> relative) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("problems");
        foreach (CheckedProblem problem in result.Problems.Concat(result.Known))
            Write(json, problem, relative);
        json.WriteEndArray();
        json.WriteNumber("entries", result.Entries);
        json.WriteNumber("catalogs", result.Catalogs);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, CheckedProblem problem, Func<string, string> relative)
    {
        json.WriteStartObject();
        json.WriteString("rule", problem.Problem.Rule.Id);
        json.WriteString("severity", problem.SeverityName);
        json.WriteString("message", problem.Problem.Text);
        json.WriteString("help", problem.Problem.Rule.HelpLink);
        WritePlace(json, problem.File, problem.Problem.Place);
        json.WriteBoolean("known", problem.IsKnown);
        json.WriteStartArray("related");
        foreach (RelatedPlace related in problem.Problem.Related)
        {
            json.WriteStartObject();
            json.WriteString("note", related.Note);
            WritePlace(json, relative(FilePaths.Normalise(related.Place.Path)), related.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (Fix fix in problem.Problem.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("certain", fix.IsCertain);
            json.WriteNumber("offset", fix.Span.Start);
            json.WriteNumber("length", fix.Span.Length);
            json.WriteString("replacement", fix.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string file, FileSpan place)
    {
        if (place.IsNone)
            return;
        json.WriteString("file", file);
        json.WriteNumber("line", place.Lines.Start.Line + 1);
        json.WriteNumber("column", place.Lines.Start.Column + 1);
        json.WriteNumber("endLine", place.Lines.End.Line + 1);
        json.WriteNumber("endColumn", place.Lines.End.Column + 1);
    }
}
