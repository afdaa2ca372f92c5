using System.Collections.Immutable;
using System.Globalization;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Diagnostics;

/// <summary>
/// The fixes of a problem as properties of its diagnostic: what the code fixes, and other tools that read diagnostics,
/// have to go by. The first fix is in <c>Fix0.Start</c>, <c>Fix0.Length</c>, <c>Fix0.Text</c> and <c>Fix0.IsCertain</c>.
/// </summary>
internal static class FixProperties
{
    private const string Start = "Start";
    private const string Length = "Length";
    private const string Text = "Text";
    private const string IsCertain = "IsCertain";

    public static ImmutableDictionary<string, string?> Write(EquatableArray<Fix> fixes)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        for (int i = 0; i < fixes.Count; i++)
        {
            Fix fix = fixes[i];
            properties = properties
                .Add(Key(i, Start), fix.Span.Start.ToString(CultureInfo.InvariantCulture))
                .Add(Key(i, Length), fix.Span.Length.ToString(CultureInfo.InvariantCulture))
                .Add(Key(i, Text), fix.Replacement)
                .Add(Key(i, IsCertain), fix.IsCertain ? "true" : "false");
        }

        return properties;
    }

    /// <summary>The fixes that a diagnostic carries, in their order; whatever is not as <see cref="Write"/> has it is left out.</summary>
    public static IEnumerable<Fix> Read(ImmutableDictionary<string, string?> properties)
    {
        for (int i = 0; properties.TryGetValue(Key(i, Text), out string? text); i++)
        {
            if (text is not null && Number(properties, i, Start) is { } start && Number(properties, i, Length) is { } length)
            {
                bool isCertain = properties.TryGetValue(Key(i, IsCertain), out string? certain) && certain == "true";
                yield return new Fix(new TextSpan(start, start + length), text, isCertain);
            }
        }
    }

    private static string Key(int index, string part) => FormattableString.Invariant($"Fix{index}.{part}");

    private static int? Number(ImmutableDictionary<string, string?> properties, int index, string part) =>
        properties.TryGetValue(Key(index, part), out string? text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
