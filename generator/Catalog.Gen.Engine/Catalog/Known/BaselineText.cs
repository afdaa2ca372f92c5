using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog.Known;

/// <summary>
/// Known problems → the text of <c>catalog.baseline.json</c>; <see cref="BaselineFile"/> reads it back. A line for each problem, in an
/// order of their own: so the text is the same for the same problems, and changes of two branches mostly merge by themselves.
/// </summary>
internal static class BaselineText
{
    public const string File = "file";
    public const string Rule = "rule";
    public const string About = "about";
    public const string Text = "text";
    public const string Count = "count";

    /// <summary>The baseline of one catalog.</summary>
    /// <param name="admitted">What was found and is known: that of <see cref="ProblemList.Known"/> which belongs to the catalog.</param>
    public static string Write(IEnumerable<AdmittedProblem> admitted) => Write(admitted
        .GroupBy(static one => one.Known)
        .Select(static equal => new KnownCount(equal.Key, equal.Count())));

    /// <summary>The baseline with some problems.</summary>
    public static string Write(IEnumerable<KnownCount> known)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"").Append(BaselineFile.ListKey).Append("\": [");
        string separator = "\n";
        foreach (KnownCount one in known.OrderBy(static one => one.Problem, KnownProblem.Order))
        {
            text.Append(separator).Append("    { ");
            Property(text, File, one.Problem.File);
            text.Append(", ");
            Property(text, Rule, one.Problem.Rule);
            if (one.Problem.About.Length > 0)
                Property(text.Append(", "), About, one.Problem.About);
            if (one.Problem.Text.Length > 0)
                Property(text.Append(", "), Text, one.Problem.Text);
            if (one.Count > 1)
                text.Append(", \"").Append(Count).Append("\": ").Append(one.Count.ToString(CultureInfo.InvariantCulture));
            text.Append(" }");
            separator = ",\n";
        }

        return text.Append(separator == "\n" ? "" : "\n  ").Append("]\n}\n").ToString();
    }

    private static void Property(StringBuilder text, string key, string value)
    {
        text.Append('"').Append(key).Append("\": \"");
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (Words.IsInvisible(c))
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        text.Append('"');
    }
}
