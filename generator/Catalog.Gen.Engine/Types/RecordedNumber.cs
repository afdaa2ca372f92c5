using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Types;

/// <summary>A number that a value of an enum has, or once had, as a line of <c>dataset.numbers.txt</c> says.</summary>
/// <param name="Type">The C# name of the enum.</param>
/// <param name="Number">The number.</param>
/// <param name="Value">The value, in the spelling of <see cref="NumberedValue"/>.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record RecordedNumber(string Type, int Number, string Value, FileSpan Place)
{
    /// <summary>The line.</summary>
    public string Line => FormattableString.Invariant($"{Type} {Number} {Value}");
}
