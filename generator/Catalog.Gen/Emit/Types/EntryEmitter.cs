using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Emits the entry's type: a handle that knows its place in the catalog, and reads its values when the first of them
/// is asked for. There is one object for each entry, so that entries are equal where they are the same object. Whichever
/// thread comes first, all see the same values.
/// </summary>
internal sealed class EntryEmitter(TypeModel model, Decoder decoder, Packing packing, MemberEmitter members, bool hasTestDoubles)
{
    private const string Source = "_Read()", Uncovered = GeneratedFile.Uncovered;

    public string Emit()
    {
        string name = model.EntryName;
        string catalog = model.Global(model.ClassName);
        string data = model.Data;
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(model.Documentation.Summary.Length > 0 ? model.Documentation.Summary : $"An entry of `{model.ClassName}`.")
            .Line(GeneratedFile.Display)
            .Open($"{model.Accessibility} sealed partial class {name} : global::System.ISpanFormattable")
            .Line(
                """
                #if DEBUG
                private int _index;
                #else
                private readonly int _index;
                #endif
                private string? _id;
                private _Values? _values;
                """)
            .Line();
        if (hasTestDoubles)
            writer.Line("private readonly global::CatalogGen.Runtime.LooseValue? _double;").Line();
        writer
            .Line(Uncovered)
            .Line($"private {name}(int index) => _index = index;").Line()
            .Summary("The id: it names the entry, and stays.")
            .Line($"[{catalog}.Id]")
            .Line(Uncovered)
            .Line($"public string Id => _id ??= {data}.IdAt(_index);");

        if (model.EntryRecord is { } record)
        {
            foreach (PropertyModel property in record.Properties)
                members.Forward(writer, property, Source);
            if (record.Extra is { } extra)
                members.ForwardExtra(writer, extra, Source);
        }
        else
        {
            writer.Line().Summary("The value.").Line(Uncovered)
                .Line($"public {CSharpType.Of(model.Root, model)} Value => {Source}.Value;");
        }

        writer.Line().Line(
            $$"""
            /// <summary>The entry as JSON: exactly what was written, number by number and in its order.</summary>
            /// <returns>The JSON, on one line.</returns>
            {{Uncovered}}
            public string ToJson()
            {
                {{Decoder.Reader}} reader = _Open();
                string json = reader.ToJson();
                reader.Close();
                return json;
            }

            /// <summary>Writes the entry as JSON: exactly what was written, number by number and in its order.</summary>
            /// <param name="writer">Where to.</param>
            {{Uncovered}}
            public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
            {
                global::System.ArgumentNullException.ThrowIfNull(writer);
                {{Decoder.Reader}} reader = _Open();
                reader.WriteTo(writer);
                reader.Close();
            }

            /// <summary>The id.</summary>
            /// <returns>The id.</returns>
            {{Uncovered}}
            public override string ToString() => Id;

            {{Uncovered}}
            string global::System.IFormattable.ToString(string? format, global::System.IFormatProvider? formatProvider) => Id;

            {{Uncovered}}
            bool global::System.ISpanFormattable.TryFormat(
                global::System.Span<char> destination,
                out int charsWritten,
                global::System.ReadOnlySpan<char> format,
                global::System.IFormatProvider? provider)
            {
                bool fits = global::System.MemoryExtensions.AsSpan(Id).TryCopyTo(destination);
                charsWritten = fits ? Id.Length : 0;
                return fits;
            }

            {{GeneratedFile.Hidden}}
            {{Uncovered}}
            internal static {{name}} _Make(int index) => new {{name}}(index);

            {{GeneratedFile.Hidden}}
            {{Uncovered}}
            internal static void _WriteWithId(global::System.Text.Json.Utf8JsonWriter writer, {{name}} entry)
            {
                {{Decoder.Reader}} reader = entry._Open();
                reader.WriteTo(writer, {{IdProperty()}}, entry.Id);
                reader.Close();
            }

            #if DEBUG
            {{GeneratedFile.Hidden}}
            {{Uncovered}}
            internal void _Move(int index)
            {
                _index = index;
                _values = null;
            }
            #endif

            {{Uncovered}}
            private {{Decoder.Reader}} _Open() => {{(hasTestDoubles ? "_double is { } made ? made.Open(0) : " : "")}}{{data}}.OpenEntry(_index);

            {{Uncovered}}
            private _Values _Read() => _values ?? _Decode();

            {{Uncovered}}
            private _Values _Decode()
            {
                {{Decoder.Reader}} reader = _Open();
                var values = new _Values(ref reader);
                reader.Close();
                return global::System.Threading.Interlocked.CompareExchange(ref _values, values, null) ?? values;
            }
            """).Line();
        if (hasTestDoubles)
            Double(writer, name);
        Values(writer);
        return writer.Close().ToString();
    }

    /// <summary>What makes an entry that is in no catalog, out of JSON that is checked by its types alone.</summary>
    private void Double(CodeWriter writer, string name)
    {
        string pack = model.EntryRecord is null ? packing.Of(model.Root, model.Root.Nullable) : "_Pack";
        writer.Line(
            $$"""
            {{Uncovered}}
            private {{name}}(string id, global::CatalogGen.Runtime.LooseValue made)
            {
                _index = -1;
                _id = id;
                _double = made;
            }

            {{GeneratedFile.Hidden}}
            {{Uncovered}}
            internal bool _IsDouble => _double is not null;

            {{GeneratedFile.Hidden}}
            {{Uncovered}}
            internal static {{name}} _Double(string id, string json)
            {
                global::System.ArgumentException.ThrowIfNullOrEmpty(id);
                global::System.ArgumentNullException.ThrowIfNull(json);
                using var document = global::System.Text.Json.JsonDocument.Parse(json);
                return new {{name}}(id, {{Packing.Packer}}.Pack(document.RootElement, {{pack}}, static () => {{model.Data}}.Names));
            }
            """);
        if (model.EntryRecord is { } record)
            packing.Record(writer, name, record.Properties.Where(static property => property.Member.Length > 0), record.Extra);
        writer.Line();
    }

    /// <summary>
    /// The name of what holds the id in JSON, as a literal: <c>id</c>, or <c>$id</c> where that is a property of the schema and
    /// not the id; null where the entry says its id itself.
    /// </summary>
    private string IdProperty() => model.IdPropertyInJson is { } name ? Literal.Text(name) : "null";

    /// <summary>What the entry says, decoded.</summary>
    private void Values(CodeWriter writer)
    {
        writer.Line(GeneratedFile.HelperAttributes).Open("private sealed class _Values");
        if (model.EntryRecord is { } record)
        {
            foreach (PropertyModel property in record.Properties)
                members.Storage(writer, property, isShown: false);
            if (record.Extra is { } extra)
                members.ExtraStorage(writer, extra, isShown: false);
            members.Constructor(writer, "internal _Values", record.Properties, record.Extra);
        }
        else
        {
            bool isPacked = model.Root.IsMadeOnUse;
            string nullable = model.Root.Nullable ? "?" : "";
            if (isPacked)
                writer.Line($"private readonly {CSharpType.Packed(model.Root)}{nullable} _value;").Line();
            writer
                .Line($"public {CSharpType.Of(model.Root, model)} Value {(isPacked ? $"=> _value{nullable}.Value;" : "{ get; }")}")
                .Line();
            writer.Line($"internal _Values(ref {Decoder.Reader} reader) => {(isPacked ? "_value" : "Value")} = "
                + $"{decoder.Read(model.Root, model.Root.Nullable, Decoder.NoProperty)};");
        }

        writer.Close();
    }
}
