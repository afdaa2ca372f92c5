namespace CatalogGen.Runtime;

/// <summary>The text of an object: its members with their values, as a record shows them, and lists and maps by what they hold.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal ref partial struct PackedShow
{
    /// <summary>How many items of a list or a map are shown.</summary>
    private const int MostItems = 10;

    private readonly global::System.Text.StringBuilder _text;

    internal PackedShow(global::System.Text.StringBuilder text) => _text = text;

    /// <summary>Whether a member had a value to show.</summary>
    internal bool HasShown { get; private set; }

    /// <summary>Adds a member, unless it has no value.</summary>
    internal void Add(string member, object? value)
    {
        if (value is null)
            return;
        if (HasShown)
            _text.Append(", ");
        HasShown = true;
        _text.Append(member).Append(" = ");
        Append(_text, value);
    }

    /// <summary>A value as text, the same in every culture.</summary>
    internal static string Text(object value)
    {
        var text = new global::System.Text.StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(global::System.Text.StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string:
                text.Append((string)value);
                break;
            case bool isTrue:
                text.Append(isTrue ? "true" : "false");
                break;
            case global::System.Text.Json.JsonElement json:
                text.Append(json.ValueKind == global::System.Text.Json.JsonValueKind.Undefined ? "null" : json.GetRawText());
                break;
            case global::System.DateOnly or global::System.DateTimeOffset or global::System.TimeOnly:
                text.Append(((global::System.IFormattable)value).ToString("O", global::System.Globalization.CultureInfo.InvariantCulture));
                break;
            case global::System.Enum:
                text.Append(value);
                break;
            case global::System.IFormattable number:
                text.Append(number.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture));
                break;
            case IShownMap map:
                map.Show(text, MostItems);
                break;
            case global::System.Collections.ICollection items:
                Append(text, items);
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void Append(global::System.Text.StringBuilder text, global::System.Collections.ICollection items)
    {
        text.Append('[');
        int shown = 0;
        foreach (object? item in items)
        {
            if (shown == MostItems)
            {
                text.Append(global::System.Globalization.CultureInfo.InvariantCulture, $", … {items.Count - shown} more");
                break;
            }

            if (shown++ > 0)
                text.Append(", ");
            Append(text, item);
        }

        text.Append(']');
    }

    /// <summary>A map, whose values may be of any type.</summary>
    internal interface IShownMap
    {
        void Show(global::System.Text.StringBuilder text, int most);
    }

    /// <summary>Adds the keys of a map with their values.</summary>
    internal static void Append<T>(global::System.Text.StringBuilder text, string[] keys, T[] values, int most)
    {
        text.Append('{');
        for (int i = 0; i < keys.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            if (i == most)
            {
                text.Append(global::System.Globalization.CultureInfo.InvariantCulture, $"… {keys.Length - i} more");
                break;
            }

            text.Append(keys[i]).Append(" = ");
            Append(text, values[i]);
        }

        text.Append('}');
    }
}
