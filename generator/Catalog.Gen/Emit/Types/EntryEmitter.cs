using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// Emits the entry's type: a handle that knows its place in the catalog, and reads its values when the first of them
/// is asked for. Whichever thread comes first, all see the same values.
/// </summary>
internal sealed class EntryEmitter(TypeModel model, Decoder decoder, MemberEmitter members)
{
    private const string Source = "_Read()";

    public string Emit()
    {
        string name = model.EntryName;
        string catalog = model.Global(model.ClassName);
        CodeWriter writer = GeneratedFile.Start(model.Namespace)
            .Summary(model.Documentation.Summary.Length > 0 ? model.Documentation.Summary : $"An entry of `{model.ClassName}`.")
            .Line(GeneratedFile.Attribute)
            .Open($"public sealed partial record {name}")
            .Line("private readonly int _index;")
            .Line("private string? _id;")
            .Line("private _Values? _values;").Line()
            .Line($"internal {name}(int index) => _index = index;").Line()
            .Summary("The id: it names the entry, and stays.")
            .Line($"[{catalog}.Id]")
            .Line($"public string Id => _id ??= {catalog}.IdAt(_index);");

        if (model.EntryRecord is { } record)
        {
            foreach (PropertyModel property in record.Properties)
                members.Forward(writer, property, Source);
            if (record.Extra is { } extra)
                members.ForwardExtra(writer, extra, Source);
        }
        else
        {
            writer.Line().Summary("The value.").Line($"public {CSharpType.Of(model.Root, model)} Value => {Source}.Value;");
        }

        writer.Line().Line(
            $$"""
            /// <summary>The entry as JSON: exactly what was written, number by number and in its order.</summary>
            /// <returns>The JSON, on one line.</returns>
            public string ToJson()
            {
                {{Decoder.Reader}} reader = {{catalog}}.OpenEntry(_index);
                string json = reader.ToJson();
                reader.Close();
                return json;
            }

            /// <summary>Writes the entry as JSON: exactly what was written, number by number and in its order.</summary>
            /// <param name="writer">Where to.</param>
            public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)
            {
                global::System.ArgumentNullException.ThrowIfNull(writer);
                {{Decoder.Reader}} reader = {{catalog}}.OpenEntry(_index);
                reader.WriteTo(writer);
                reader.Close();
            }

            /// <summary>Whether it is the same entry.</summary>
            /// <param name="other">The other one.</param>
            /// <returns>Whether it is the same.</returns>
            public bool Equals({{name}}? other) => other is not null && _index == other._index;

            /// <summary>A hash of the entry's place.</summary>
            /// <returns>The hash.</returns>
            public override int GetHashCode() => _index;

            /// <summary>The id.</summary>
            /// <returns>The id.</returns>
            public override string ToString() => Id;

            private _Values _Read() => _values ?? _Decode();

            private _Values _Decode()
            {
                {{Decoder.Reader}} reader = {{catalog}}.OpenEntry(_index);
                var values = new _Values(ref reader);
                reader.Close();
                return global::System.Threading.Interlocked.CompareExchange(ref _values, values, null) ?? values;
            }

            private bool PrintMembers(global::System.Text.StringBuilder builder)
            {
                builder.Append(Id);
                return true;
            }
            """).Line();
        Values(writer);
        return writer.Close().ToString();
    }

    /// <summary>What the entry says, decoded.</summary>
    private void Values(CodeWriter writer)
    {
        writer.Open("private sealed class _Values");
        if (model.EntryRecord is { } record)
        {
            foreach (PropertyModel property in record.Properties)
                members.Storage(writer, property, isDocumented: false);
            if (record.Extra is { } extra)
                members.ExtraStorage(writer, extra, isDocumented: false);
            members.Constructor(writer, "_Values", record.Properties, record.Extra);
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
                + $"{decoder.Read(model.Root, model.Root.Nullable)};");
        }

        writer.Close();
    }
}
