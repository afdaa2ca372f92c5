namespace Catalog.Gen.Fuzz;

/// <summary>A case broke what must hold for every case.</summary>
/// <param name="message">What did not hold.</param>
internal sealed class FuzzException(string message) : Exception(message)
{
    /// <summary>Throws unless a condition holds.</summary>
    public static void Unless(bool holds, string message)
    {
        if (!holds)
            throw new FuzzException(message);
    }
}
