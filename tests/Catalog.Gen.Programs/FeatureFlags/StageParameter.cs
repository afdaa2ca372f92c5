using System.Diagnostics.CodeAnalysis;

namespace FeatureFlags;

/// <summary>A stage in a route or a query, by its spelling: the recipe of the page on enums.</summary>
/// <param name="Value">The stage.</param>
public readonly record struct StageParameter(Stage Value) : IParsable<StageParameter>
{
    /// <inheritdoc/>
    public static StageParameter Parse(string s, IFormatProvider? provider) => new(StageExtensions.Parse(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StageParameter result)
    {
        bool isStage = StageExtensions.TryParse(s, out Stage value);
        result = new(value);
        return isStage;
    }
}
