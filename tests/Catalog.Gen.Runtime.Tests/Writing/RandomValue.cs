using CsCheck;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests.Writing;

internal static class RandomValue
{
    /// <summary>Texts that look like the format itself, and texts of one to four bytes a character.</summary>
    private static readonly Gen<string> Text = Any.OneOf(
        "", "a", "Brain", "naïve", "12:x", "\"", "\\", "'", "{", "[", "n", "t", "#1:1", "~", "|0:", "\n", "\u0001", "日本", "𝒳",
        "\u2028", "<&>", new string('x', 300));

    private static readonly Gen<string> Number =
        Any.OneOf("0", "-1", "1.50", "-0", "1e400", "1.0E+2", "123456789012345678901234567890");

    /// <summary>Values of every kind; only those of no C# type (<see cref="Untyped"/>) have no declared names and no cases.</summary>
    public static Gen<Value> Typed { get; } = Tree(isTyped: true);

    public static Gen<Value> Untyped { get; } = Tree(isTyped: false);

    private static Gen<Value> Tree(bool isTyped) => Any.Recursive<Value>((depth, tree) =>
    {
        Gen<Value> scalar = Any.OneOf(
            Any.Const<Value>(new Value.Null()),
            Any.Bool.Select(Value (truth) => new Value.Truth(truth)),
            Number.Select(Value (digits) => new Value.Number(digits)),
            Text.Select(Value (text) => new Value.Text(text)));
        if (depth > 4)
            return scalar;
        Gen<Value> items = tree.Array[0, 12].Select(Value (all) => new Value.Items(all));
        Gen<Value> properties = Property(tree, isTyped).Array[0, 12].Select(Value (all) => new Value.Properties(all));
        Gen<Value> cases = Any.Select(Any.Int[0, 2000], tree, Value (index, of) => new Value.Case(index, of));
        return isTyped
            ? Any.Frequency((4, scalar), (1, items), (1, properties), (1, cases))
            : Any.Frequency((4, scalar), (1, items), (1, properties));
    });

    private static Gen<Property> Property(Gen<Value> value, bool isTyped)
    {
        Gen<Property> other = Any.Select(
            Any.OneOf(KeyKind.Other, KeyKind.Hidden), Text, value, static (kind, name, of) => new Property(kind, name, of));
        Gen<Property> declared = Any.Select(
            Any.OneOf(PackedWriter.Declared), value, static (name, of) => new Property(KeyKind.Declared, name, of));
        return isTyped ? Any.OneOf(other, declared) : other;
    }
}
