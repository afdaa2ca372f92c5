namespace CatalogGen.Runtime;

/// <summary>What enums of any number of values need of their spellings, where speed does not matter.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal static partial class Spellings
{
    /// <summary>The place of the first text that is the same but for upper and lower case, or -1.</summary>
    internal static int FindIgnoringCase(
        global::System.ReadOnlySpan<char> text, int count, global::System.Func<int, string> textAt)
    {
        for (int i = 0; i < count; i++)
        {
            if (global::System.MemoryExtensions.Equals(
                text, global::System.MemoryExtensions.AsSpan(textAt(i)), global::System.StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The message for a text that is no value of an enum.</summary>
    internal static string NotAValue(string text, string choice, int count, global::System.Func<int, string> textAt) =>
        NearestText.Message(text, "a value of " + choice, count, textAt);

    /// <summary>The number that a reader of JSON stands at, as it is written.</summary>
    internal static string NumberAt(ref global::System.Text.Json.Utf8JsonReader reader)
    {
        using var number = global::System.Text.Json.JsonDocument.ParseValue(ref reader);
        return number.RootElement.GetRawText();
    }
}
