using System.Diagnostics.CodeAnalysis;

namespace Pedi.Filters;

/// <summary>The spellings of an enum's values, as the catalog's files have them.</summary>
/// <param name="article">What a value is, in a message: <c>a modality</c>.</param>
/// <param name="toText">A value's spelling.</param>
internal sealed class Vocabulary<T>(string article, Func<T, string> toText)
    where T : struct, Enum
{
    private readonly (T Value, string Text)[] _choices = [.. Enum.GetValues<T>().Select(value => (value, toText(value)))];

    /// <summary>Reads values, in any case, up to the first mistake.</summary>
    public bool TryReadAll(IReadOnlyList<string> texts, out T[] values, [NotNullWhen(false)] out string? mistake)
    {
        mistake = texts.FirstOrDefault(text => !TryRead(text, out _)) is { } wrong ? Describe(wrong) : null;
        values = mistake is null ? [.. texts.Select(text => TryRead(text, out T value) ? value : default)] : [];
        return mistake is null;
    }

    private bool TryRead(string text, out T value)
    {
        foreach ((T choice, string spelling) in _choices)
        {
            if (string.Equals(spelling, text, StringComparison.OrdinalIgnoreCase))
            {
                value = choice;
                return true;
            }
        }

        value = default;
        return false;
    }

    private string Describe(string wrong)
    {
        string[] spellings = [.. _choices.Select(choice => choice.Text)];
        string[] nearest = Spelling.Nearest(wrong, spellings);
        string advice = nearest.Length == 0 ? "" : $" Did you mean {string.Join(" or ", nearest.Select(near => $"'{near}'"))}?";
        return $"'{wrong}' is not {article}.{advice} The choices: {string.Join(", ", spellings)}.";
    }
}
