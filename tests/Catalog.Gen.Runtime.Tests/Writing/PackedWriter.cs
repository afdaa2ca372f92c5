using System.Globalization;
using System.Text;

namespace Catalog.Gen.Runtime.Tests.Writing;

/// <summary>
/// Packs values in the plainest way: the format as its reader must understand it, written down a second time. That the
/// generator writes the same is tested where whole catalogs are compiled.
/// </summary>
internal static class PackedWriter
{
    /// <summary>The declared names of all tests.</summary>
    public static string[] Declared { get; } = ["id", "naïve", "a:b", "", "12:x", "𝒳", "a name that is longer than the others"];

    /// <summary><see cref="Declared"/> as the reader gets them.</summary>
    public static byte[] Names { get; } = Encoding.UTF8.GetBytes(string.Concat(Declared.Select(static name => Sized(name))));

    public static byte[] Pack(Value value) => Encoding.UTF8.GetBytes(Text(value));

    private static string Text(Value value) => value switch
    {
        Value.Null => "n",
        Value.Truth truth => truth.Is ? "t" : "f",
        Value.Number number => "#" + Sized(number.Digits),
        Value.Text text => Marked(text.Content),
        Value.Items items => $"[{Digits(items.All.Length)}:{string.Concat(items.All.Select(Text))}",
        Value.Case one => $"|{Digits(one.Index)}:{Text(one.Of)}",
        Value.Properties properties =>
            $"{{{Digits(properties.All.Length)}:{string.Concat(properties.All.Select(static one => Key(one) + Text(one.Value)))}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Key(Property property) => property.Kind switch
    {
        KeyKind.Declared => Digits(Array.IndexOf(Declared, property.Name)) + ":",
        KeyKind.Other => Marked(property.Name),
        _ => "'" + Sized(property.Name),
    };

    /// <summary>A text is marked by whether it is ASCII.</summary>
    private static string Marked(string text) => (Ascii.IsValid(text) ? '"' : '~') + Sized(text);

    private static string Sized(string text) => $"{Digits(Encoding.UTF8.GetByteCount(text))}:{text}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
