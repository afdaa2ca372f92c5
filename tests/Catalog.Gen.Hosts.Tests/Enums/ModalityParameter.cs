using System.Diagnostics.CodeAnalysis;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>
/// The recipe for the parameters of a minimal API, which reads an enum by its C# names and takes any number for one.
/// </summary>
/// <param name="Value">The value.</param>
public readonly record struct ModalityParameter(Modality Value) : IParsable<ModalityParameter>
{
    public static ModalityParameter Parse(string s, IFormatProvider? provider) => new(Modality.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ModalityParameter result)
    {
        bool isValue = ModalityExtensions.TryParse(s, out Modality value);
        result = new(value);
        return isValue;
    }
}
