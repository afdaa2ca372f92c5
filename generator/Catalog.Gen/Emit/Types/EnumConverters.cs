using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Emits what lets hosts read and write an enum as entries spell it: JSON (a converter), configuration and MVC (a type
/// converter). None of it reflects.
/// </summary>
/// <remarks>
/// The framework's <c>JsonStringEnumConverter</c> cannot be the base: it takes <c>"T1w, T2w"</c> for the sum of the two numbers,
/// passes blanks around a spelling, names no nearest one, and its methods are sealed. Members carry the framework's attribute
/// all the same, so that they have their spellings where a host puts that converter into its options.
/// </remarks>
internal static class EnumConverters
{
    private const string Json = "global::System.Text.Json";

    private const string JsonConverter = "ValueJsonConverter";

    private const string TypeConverter = "ValueTypeConverter";

    public static void Attributes(CodeWriter writer, MemberTable table) => writer
        .Line($"[{Json}.Serialization.JsonConverter(typeof({table.Type}Extensions.{JsonConverter}))]")
        .Line($"[global::System.ComponentModel.TypeConverter(typeof({table.Type}Extensions.{TypeConverter}))]");

    /// <summary>Whether the framework's attribute takes all spellings; it throws for one that it does not.</summary>
    public static bool AreMemberNames(EnumDefinition choice) =>
        choice.Members.All(static member => member.Kind == NodeKind.String && member.Text.Length > 0
            && member.Text.Trim().Length == member.Text.Length && member.Text.IndexOf(',') < 0);

    public static void MemberName(CodeWriter writer, EnumMember member) =>
        writer.Line($"[{Json}.Serialization.JsonStringEnumMemberName({Literal.Text(member.Text)})]");

    /// <summary>
    /// The members that are numbers in JSON though their own are others, and the type that holds them all; null where there are
    /// none.
    /// </summary>
    public static (string Type, EnumMember[] Members)? NumbersOf(MemberTable table)
    {
        if (table.Choice.IsNumeric)
            return null;
        EnumMember[] members = [.. table.Members.Where(static member => member.Kind == NodeKind.Number)];
        bool areDecimals = members.All(static member => JsonNumber.Parse(member.Text).TryGetDecimal(out _));
        return members.Length == 0 ? null : (areDecimals ? "decimal" : "double", members);
    }

    public static string Number(EnumMember member) => JsonNumber.Parse(member.Text).ToString();

    public static void Emit(CodeWriter writer, MemberTable table)
    {
        writer.Line().Summary($"Reads `{table.Choice.Name}` from JSON as entries spell it, and writes it so.")
            .Line(GeneratedFile.Hidden)
            .Open($"public sealed class {JsonConverter} : {Json}.Serialization.JsonConverter<{table.Type}>");
        Read(writer, table);
        Write(writer, table);
        Names(writer, table);
        Find(writer, table);
        writer.Close();

        writer.Line().Summary($"Reads `{table.Choice.Name}` as entries spell it, and writes it so: what configuration is bound by.")
            .Line(GeneratedFile.Hidden)
            .Open($"public sealed class {TypeConverter} : global::System.ComponentModel.TypeConverter");
        TextConverter.WriteMembers(writer, table.Type, "Parse(text)", "known", "known.ToText()");
        writer.Close();
    }

    private static void Read(CodeWriter writer, MemberTable table)
    {
        writer.Line($$"""
            /// <inheritdoc/>
            public override {{table.Type}} Read(
                ref {{Json}}.Utf8JsonReader reader,
                global::System.Type typeToConvert,
                {{Json}}.JsonSerializerOptions options)
            {
            """).Indent();
        HashSet<NodeKind> kinds = [.. table.Members.Select(static member => member.Kind)];
        if (kinds.Contains(NodeKind.String))
        {
            writer.Line($"if (reader.TokenType == {Json}.JsonTokenType.String)")
                .Line("    return _Find(reader.GetString()!);");
        }

        foreach (EnumMember member in table.Members.Where(static member => member.Kind == NodeKind.Boolean))
        {
            writer.Line($"if (reader.TokenType == {Json}.JsonTokenType.{(member.Text == "true" ? "True" : "False")})")
                .Line($"    return {table.Type}.{member.Name};");
        }

        if (kinds.Contains(NodeKind.Number))
        {
            writer.Open($"if (reader.TokenType == {Json}.JsonTokenType.Number)");
            if (NumbersOf(table) is { } numbers)
            {
                writer.Line($"int place = reader.TryGet{(numbers.Type == "decimal" ? "Decimal" : "Double")}(out {numbers.Type} number)")
                    .Line("    ? global::System.Array.IndexOf(_Numbers, number)")
                    .Line("    : -1;")
                    .Line("if (place >= 0)")
                    .Line($"    return ({table.Type}){Numbers(table)}[place];");
            }
            else
            {
                string type = table.NumberType;
                writer.Line($"if (reader.TryGetDecimal(out decimal number) && number is >= {type}.MinValue and <= {type}.MaxValue")
                    .Line($"    && decimal.Truncate(number) == number && _TextOrNull(({table.Type})({type})number) is not null)")
                    .Line("{")
                    .Line($"    return ({table.Type})({type})number;")
                    .Line("}");
            }

            writer.Line($"throw new {Json}.JsonException(_NotAValue(global::CatalogGen.Runtime.Spellings.NumberAt(ref reader)));").Close();
        }

        string written = (kinds.Contains(NodeKind.String), kinds.Contains(NodeKind.Number)) switch
        {
            (true, false) => "a text",
            (false, true) => "a number",
            _ => "a text or a number",
        };
        writer.Line($"throw new {Json}.JsonException(\"a value of {table.Choice.Name} is written as {written}\");")
            .Outdent().Line("}");
    }

    private static void Write(CodeWriter writer, MemberTable table)
    {
        writer.Line().Line($$"""
            /// <inheritdoc/>
            public override void Write(
                {{Json}}.Utf8JsonWriter writer,
                {{table.Type}} value,
                {{Json}}.JsonSerializerOptions options)
            {
            """).Indent()
            .Line("global::System.ArgumentNullException.ThrowIfNull(writer);")
            .Line(table.Members.All(static member => member.Kind != NodeKind.String) ? "_ = _Text(value);" : "string text = _Text(value);");
        foreach (EnumMember member in table.Members.Where(static member => member.Kind == NodeKind.Boolean))
        {
            writer.Open($"if (value == {table.Type}.{member.Name})")
                .Line($"writer.WriteBooleanValue({member.Text});")
                .Line("return;")
                .Close().Line();
        }

        if (NumbersOf(table) is not null)
        {
            writer.Line($"int place = global::System.MemoryExtensions.IndexOf({Numbers(table)}, ({table.NumberType})value);")
                .Open("if (place >= 0)")
                .Line("writer.WriteNumberValue(_Numbers[place]);")
                .Line("return;")
                .Close().Line();
        }

        if (table.Choice.IsNumeric)
            writer.Line($"writer.WriteNumberValue(({table.NumberType})value);");
        else if (table.Members.Any(static member => member.Kind == NodeKind.String))
            writer.Line("writer.WriteStringValue(text);");
        writer.Outdent().Line("}");
    }

    private static void Names(CodeWriter writer, MemberTable table) => writer.Line().Line($$"""
        /// <inheritdoc/>
        public override {{table.Type}} ReadAsPropertyName(
            ref {{Json}}.Utf8JsonReader reader,
            global::System.Type typeToConvert,
            {{Json}}.JsonSerializerOptions options)
        {
            string text = reader.GetString()!;
            return TryParse(text, out {{table.Type}} value)
                ? value
                : throw new {{Json}}.JsonException(_NotAValue(text));
        }

        /// <inheritdoc/>
        public override void WriteAsPropertyName(
            {{Json}}.Utf8JsonWriter writer,
            {{table.Type}} value,
            {{Json}}.JsonSerializerOptions options)
        {
            global::System.ArgumentNullException.ThrowIfNull(writer);
            writer.WritePropertyName(_Text(value));
        }

        private static string _Text({{table.Type}} value) =>
            _TextOrNull(value) ?? throw new {{Json}}.JsonException(_NotAValue(value.ToString("D")));
        """);

    /// <summary>
    /// Of a choice with numbers and texts only the texts are written as such. Of a text and a number that are spelt alike, the
    /// text is the text.
    /// </summary>
    private static void Find(CodeWriter writer, MemberTable table)
    {
        EnumMember[] texts = [.. table.Members.Where(static member => member.Kind == NodeKind.String)];
        if (texts.Length == 0)
            return;
        EnumMember[] others = [.. table.Members.Where(static member => member.Kind != NodeKind.String)];
        writer.Line().Line("// The serializer adds the path, the line and the position to an exception that has none.")
            .Open($"private static {table.Type} _Find(string text)");
        foreach (EnumMember twin in texts.Where(text => Array.Exists(others, other => other.Text == text.Text)))
        {
            writer.Line($"if (text == {Literal.Text(twin.Text)})")
                .Line($"    return {table.Type}.{twin.Name};");
        }

        string only = others.Length == 0
            ? ""
            : $" && value is not ({string.Join(" or ", others.Select(other => $"{table.Type}.{other.Name}"))})";
        writer.Line($"return TryParse(text, out {table.Type} value){only}")
            .Line("    ? value")
            .Line($"    : throw new {Json}.JsonException(_NotAValue(text));")
            .Close();
    }

    private static string Numbers(MemberTable table) =>
        NumbersOf(table) is { } numbers && numbers.Members.Length < table.Members.Length ? "_NumberValues" : "_Values";
}
