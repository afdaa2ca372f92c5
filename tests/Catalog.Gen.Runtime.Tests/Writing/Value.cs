namespace Catalog.Gen.Runtime.Tests.Writing;

/// <summary>A value as tests make it up: what <see cref="PackedWriter"/> packs.</summary>
internal abstract record Value
{
    /// <summary>The value as JSON must be written: its properties in their order, its numbers digit by digit.</summary>
    public abstract string Json { get; }

    public sealed record Null : Value
    {
        public override string Json => "null";
    }

    public sealed record Truth(bool Is) : Value
    {
        public override string Json => Is ? "true" : "false";
    }

    public sealed record Number(string Digits) : Value
    {
        public override string Json => Digits;
    }

    public sealed record Text(string Content) : Value
    {
        public override string Json => JsonText.Quoted(Content);
    }

    public sealed record Items(Value[] All) : Value
    {
        public override string Json => $"[{string.Join(',', All.Select(static item => item.Json))}]";
    }

    public sealed record Properties(Property[] All) : Value
    {
        public override string Json =>
            $"{{{string.Join(',', All.Select(static property => $"{JsonText.Quoted(property.Name)}:{property.Value.Json}"))}}}";
    }

    /// <summary>A value of a union, and which case of the union it is.</summary>
    public sealed record Case(int Index, Value Of) : Value
    {
        public override string Json => Of.Json;
    }
}
