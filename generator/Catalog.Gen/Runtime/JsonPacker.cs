namespace CatalogGen.Runtime;

/// <summary>
/// Packs values that come as JSON, so that they are read as entries are. They are checked by their types alone: the rules of the
/// schema were for the catalog's entries, when the project was built.
/// </summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal sealed partial class JsonPacker
{
    private readonly global::System.Buffers.ArrayBufferWriter<byte> _out = new global::System.Buffers.ArrayBufferWriter<byte>();
    private readonly global::System.Collections.Generic.List<string> _path = new global::System.Collections.Generic.List<string>();

    private JsonPacker()
    {
    }

    /// <summary>Reads a value from JSON.</summary>
    /// <param name="reader">At the value; at its end afterwards.</param>
    /// <param name="packing">Packs a value of the type.</param>
    /// <param name="names">The declared names.</param>
    /// <exception cref="global::System.Text.Json.JsonException">It is no value of the type.</exception>
    internal static PackedReader Read(ref global::System.Text.Json.Utf8JsonReader reader, JsonPacking packing, PackedNames names) =>
        Pack(global::System.Text.Json.JsonElement.ParseValue(ref reader), packing, names).Open(0);

    internal static LooseValue Pack(global::System.Text.Json.JsonElement json, JsonPacking packing, PackedNames names)
    {
        var packer = new JsonPacker();
        packing(json, packer);
        return new LooseValue(packer._out.WrittenSpan.ToArray(), names);
    }

    internal static void Json(global::System.Text.Json.JsonElement json, JsonPacker packer)
    {
        switch (json.ValueKind)
        {
            case global::System.Text.Json.JsonValueKind.Object:
                packer.Count(PackedMarks.Object, CountOf(json));
                foreach (global::System.Text.Json.JsonProperty property in json.EnumerateObject())
                {
                    packer.AddText(PackedMarks.Ascii, property.Name);
                    Json(property.Value, packer);
                }

                break;
            case global::System.Text.Json.JsonValueKind.Array:
                packer.Count(PackedMarks.List, json.GetArrayLength());
                foreach (global::System.Text.Json.JsonElement item in json.EnumerateArray())
                    Json(item, packer);
                break;
            case global::System.Text.Json.JsonValueKind.String:
                packer.AddText(PackedMarks.Ascii, json.GetString()!);
                break;
            case global::System.Text.Json.JsonValueKind.Number:
                packer.AddText(PackedMarks.Number, json.GetRawText());
                break;
            case global::System.Text.Json.JsonValueKind.True:
                packer.Add(PackedMarks.True);
                break;
            case global::System.Text.Json.JsonValueKind.False:
                packer.Add(PackedMarks.False);
                break;
            default:
                packer.Add(PackedMarks.Null);
                break;
        }
    }

    internal static void Text(global::System.Text.Json.JsonElement json, JsonPacker packer) =>
        packer.Scalar(json, json.ValueKind == global::System.Text.Json.JsonValueKind.String, "a text");

    internal static void Boolean(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        json.ValueKind is global::System.Text.Json.JsonValueKind.True or global::System.Text.Json.JsonValueKind.False,
        "true or false");

    internal static void Int32(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        Decimal(json) is { } number && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue,
        "a whole number of 32 bits");

    internal static void Int64(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        Decimal(json) is { } number && decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue,
        "a whole number of 64 bits");

    internal static void Double(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        json.ValueKind == global::System.Text.Json.JsonValueKind.Number && json.TryGetDouble(out double number) && double.IsFinite(number),
        "a number");

    internal static void Decimal(global::System.Text.Json.JsonElement json, JsonPacker packer) =>
        packer.Scalar(json, Decimal(json) is not null, "a number that a decimal can hold");

    internal static void Date(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        StringText(json) is { } text && IsDate(text),
        "a date, such as 2024-02-29");

    internal static void DateTime(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        StringText(json) is { Length: > 11 } text && IsDate(text.Substring(0, 10)) && text[10] is 'T' or 't' && IsTime(text.Substring(11))
            && global::System.DateTimeOffset.TryParse(
                text,
                global::System.Globalization.CultureInfo.InvariantCulture,
                global::System.Globalization.DateTimeStyles.None,
                out _),
        "a date and a time with its offset, such as 2024-02-29T12:00:00Z");

    internal static void Time(global::System.Text.Json.JsonElement json, JsonPacker packer) =>
        packer.Scalar(json, StringText(json) is { } text && IsTime(text), "a time with its offset, such as 12:00:00Z");

    internal static void Duration(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        StringText(json) is { } text && PackedReader.ToDuration(text) is not null,
        "a duration without years and months, such as PT1H30M");

    internal static void Uri(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        StringText(json) is { } text && global::System.Uri.TryCreate(text, global::System.UriKind.Absolute, out _),
        "an address, such as https://example.org");

    internal static void Guid(global::System.Text.Json.JsonElement json, JsonPacker packer) => packer.Scalar(
        json,
        StringText(json) is { } text && global::System.Guid.TryParseExact(text, "D", out _),
        "a UUID");

    /// <summary>A value of an enum.</summary>
    /// <param name="json">The value.</param>
    /// <param name="name">What the enum is called.</param>
    /// <param name="number">The number of its member; null where it is none.</param>
    /// <param name="isNumeric">Whether the number is that of the entry, and nothing stands in front of it.</param>
    internal void Choice(global::System.Text.Json.JsonElement json, string name, int? number, bool isNumeric)
    {
        if (number is { } member && !isNumeric)
            Count(PackedMarks.Choice, member);
        Scalar(json, number is not null, $"a value of {name}");
    }

    /// <summary>A value of an enum whose values are not of one kind.</summary>
    /// <param name="json">The value.</param>
    /// <param name="name">What the enum is called.</param>
    /// <param name="values">
    /// The values, each with the number of its member: a letter for the kind (<c>s</c>tring, <c>n</c>umber, <c>b</c>oolean)
    /// and the text.
    /// </param>
    internal void MixedChoice(global::System.Text.Json.JsonElement json, string name, params (string Value, int Number)[] values)
    {
        string? value = StringText(json) is { } text ? "s" + text : NumberText(json) is { } number ? "n" + number : "b" + ScalarText(json);
        foreach ((string known, int member) in values)
        {
            if (known == value)
            {
                Choice(json, name, member, isNumeric: false);
                return;
            }
        }

        throw Refused(json, $"a value of {name}");
    }

    /// <summary>A value that may be null.</summary>
    internal void Nullable(global::System.Text.Json.JsonElement json, JsonPacking packing)
    {
        if (json.ValueKind == global::System.Text.Json.JsonValueKind.Null)
            Add(PackedMarks.Null);
        else
            packing(json, this);
    }

    internal void List(global::System.Text.Json.JsonElement json, JsonPacking packing)
    {
        if (json.ValueKind != global::System.Text.Json.JsonValueKind.Array)
            throw Refused(json, "a list");
        Count(PackedMarks.List, json.GetArrayLength());
        int place = 0;
        foreach (global::System.Text.Json.JsonElement item in json.EnumerateArray())
            Within(place++.ToString(global::System.Globalization.CultureInfo.InvariantCulture), item, packing);
    }

    internal void Map(global::System.Text.Json.JsonElement json, JsonPacking packing)
    {
        Object(json, "an object");
        foreach (global::System.Text.Json.JsonProperty property in json.EnumerateObject())
        {
            AddText(PackedMarks.Ascii, property.Name);
            Within(property.Name, property.Value, packing);
        }
    }

    /// <summary>A list whose items each have their place.</summary>
    internal void Tuple(global::System.Text.Json.JsonElement json, string name, JsonPacking[] items, JsonPacking? rest)
    {
        if (json.ValueKind != global::System.Text.Json.JsonValueKind.Array)
            throw Refused(json, $"a list, which {name} is");
        Count(PackedMarks.List, json.GetArrayLength());
        int place = 0;
        foreach (global::System.Text.Json.JsonElement item in json.EnumerateArray())
        {
            JsonPacking packing = place < items.Length ? items[place] : rest ?? Json;
            Within(place++.ToString(global::System.Globalization.CultureInfo.InvariantCulture), item, packing);
        }
    }

    /// <summary>An object with declared properties.</summary>
    /// <param name="json">The value.</param>
    /// <param name="name">What the type is called.</param>
    /// <param name="properties">The declared properties.</param>
    /// <param name="others">Packs the values of others, where the type shows them.</param>
    internal void Record(global::System.Text.Json.JsonElement json, string name, JsonProperties properties, JsonPacking? others)
    {
        Object(json, $"an object, which {name} is");
        foreach (global::System.Text.Json.JsonProperty property in json.EnumerateObject())
        {
            if (properties.Find(property.Name) is { } declared)
            {
                AddNumber(declared.Number);
                Within(property.Name, property.Value, declared.Packing);
                continue;
            }

            AddText(others is null ? PackedMarks.HiddenKey : PackedMarks.Ascii, property.Name);
            Within(property.Name, property.Value, others ?? Json);
        }

        foreach (string required in properties.Required)
        {
            if (!json.TryGetProperty(required, out _))
                throw Refused(json, $"an object with '{required}', which {name} needs");
        }
    }

    /// <summary>One of several shapes: the first that looks like the value, and takes it.</summary>
    internal void Union(global::System.Text.Json.JsonElement json, string name, JsonCase[] cases)
    {
        int start = _out.WrittenCount, depth = _path.Count;
        global::System.Text.Json.JsonException? refused = null;
        for (int i = 0; i < cases.Length; i++)
        {
            if (!cases[i].LooksLike(json))
                continue;
            try
            {
                Count(PackedMarks.Choice, i);
                cases[i].Packing(json, this);
                return;
            }
            catch (global::System.Text.Json.JsonException failure)
            {
                refused ??= failure;
                _path.RemoveRange(depth, _path.Count - depth);
                Cut(start);
            }
        }

        throw refused ?? Refused(json, $"one of the shapes of {name}");
    }

    /// <summary>The text of a string; null for all else.</summary>
    internal static string? StringText(global::System.Text.Json.JsonElement json) =>
        json.ValueKind == global::System.Text.Json.JsonValueKind.String ? json.GetString() : null;

    /// <summary>A number in its shortest spelling; null for all else.</summary>
    internal static string? NumberText(global::System.Text.Json.JsonElement json) =>
        json.ValueKind != global::System.Text.Json.JsonValueKind.Number ? null
        : Decimal(json) is { } number
            ? number.ToString("0.############################", global::System.Globalization.CultureInfo.InvariantCulture)
        : json.GetRawText();

    /// <summary>The text of a string, a boolean, null, or a number in its shortest spelling; nothing for all else.</summary>
    internal static string? ScalarText(global::System.Text.Json.JsonElement json) => json.ValueKind switch
    {
        global::System.Text.Json.JsonValueKind.True => "true",
        global::System.Text.Json.JsonValueKind.False => "false",
        global::System.Text.Json.JsonValueKind.Null => "null",
        _ => StringText(json) ?? NumberText(json),
    };

    private static decimal? Decimal(global::System.Text.Json.JsonElement json) =>
        json.ValueKind == global::System.Text.Json.JsonValueKind.Number && json.TryGetDecimal(out decimal number) ? number : null;

    private static bool IsDate(string text) => global::System.DateOnly.TryParseExact(
        text,
        "yyyy-MM-dd",
        global::System.Globalization.CultureInfo.InvariantCulture,
        global::System.Globalization.DateTimeStyles.None,
        out _);

    /// <summary>
    /// RFC 3339, section 5.6: <c>hh:mm:ss</c>, a fraction, and <c>Z</c> or an offset; no leap second, which .NET cannot hold.
    /// </summary>
    private static bool IsTime(string text)
    {
        int offset = text.IndexOfAny(['Z', 'z', '+', '-']);
        if (offset < 8 || !global::System.TimeOnly.TryParseExact(
            text.Substring(0, 8),
            "HH:mm:ss",
            global::System.Globalization.CultureInfo.InvariantCulture,
            global::System.Globalization.DateTimeStyles.None,
            out _))
            return false;
        for (int i = 8; i < offset; i++)
        {
            // Seven digits are what .NET can hold.
            if (i == 8 ? text[i] != '.' : i > 15 ? text[i] != '0' : !char.IsAsciiDigit(text[i]))
                return false;
        }

        return offset != 9 && (text[offset] is 'Z' or 'z'
            ? offset == text.Length - 1
            : global::System.TimeOnly.TryParseExact(
                text.Substring(offset + 1),
                "HH:mm",
                global::System.Globalization.CultureInfo.InvariantCulture,
                global::System.Globalization.DateTimeStyles.None,
                out _));
    }

    private static int CountOf(global::System.Text.Json.JsonElement json)
    {
        int count = 0;
        foreach (global::System.Text.Json.JsonProperty property in json.EnumerateObject())
            count++;
        return count;
    }

    private void Object(global::System.Text.Json.JsonElement json, string expected)
    {
        if (json.ValueKind != global::System.Text.Json.JsonValueKind.Object)
            throw Refused(json, expected);
        Count(PackedMarks.Object, CountOf(json));
    }

    private void Within(string name, global::System.Text.Json.JsonElement json, JsonPacking packing)
    {
        _path.Add(name);
        packing(json, this);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Scalar(global::System.Text.Json.JsonElement json, bool fits, string expected)
    {
        if (!fits)
            throw Refused(json, expected);
        Json(json, this);
    }

    private global::System.Text.Json.JsonException Refused(global::System.Text.Json.JsonElement json, string expected)
    {
        string shown = StringText(json) is { } text ? $"the text {NearestText.Shown(text)}" : NearestText.Shown(json.GetRawText());
        string where = _path.Count == 0 ? "the value" : $"'{string.Join('.', _path)}'";
        return new global::System.Text.Json.JsonException($"{where} must be {expected}, and is {shown}");
    }

    private void Add(byte mark)
    {
        _out.GetSpan(1)[0] = mark;
        _out.Advance(1);
    }

    private void Count(byte mark, int count)
    {
        Add(mark);
        AddNumber(count);
    }

    private void AddNumber(int number)
    {
        global::System.Span<byte> room = _out.GetSpan(12);
        global::System.Buffers.Text.Utf8Formatter.TryFormat(number, room, out int length);
        room[length] = PackedMarks.End;
        _out.Advance(length + 1);
    }

    private void AddText(byte mark, string text)
    {
        byte[] bytes = global::System.Text.Encoding.UTF8.GetBytes(text);
        Count(mark == PackedMarks.Ascii && bytes.Length > text.Length ? PackedMarks.Unicode : mark, bytes.Length);
        global::System.MemoryExtensions.CopyTo(bytes, _out.GetSpan(bytes.Length));
        _out.Advance(bytes.Length);
    }

    /// <summary>Takes back what was written from a place on.</summary>
    private void Cut(int length)
    {
        byte[] kept = _out.WrittenSpan.Slice(0, length).ToArray();
        _out.Clear();
        global::System.MemoryExtensions.CopyTo(kept, _out.GetSpan(kept.Length));
        _out.Advance(kept.Length);
    }
}
