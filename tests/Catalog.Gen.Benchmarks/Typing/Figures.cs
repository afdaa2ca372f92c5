using System.Globalization;

namespace Catalog.Gen.Benchmarks.Typing;

/// <summary>Times in milliseconds.</summary>
/// <param name="Half">Half of them are shorter.</param>
/// <param name="Most">Of a hundred, 99 are shorter.</param>
/// <param name="Longest">The longest.</param>
internal sealed record Figures(double Half, double Most, double Longest)
{
    public static Figures Of(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return new Figures(sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100], sorted[^1]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {Half:F2} ms, p99 {Most:F2} ms, longest {Longest:F1} ms");
}
