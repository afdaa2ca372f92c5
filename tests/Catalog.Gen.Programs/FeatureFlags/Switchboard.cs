using Microsoft.Extensions.Options;

namespace FeatureFlags;

/// <summary>Answers whether a feature is on.</summary>
/// <param name="options">What the configuration says.</param>
public sealed class Switchboard(IOptions<FlagOptions> options)
{
    /// <summary>Whether a feature is on, and all that it needs.</summary>
    /// <param name="flag">The feature.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOn(Flag flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        FlagOptions settings = options.Value;
        return !settings.Off.Contains(flag)
            && (settings.On.Contains(flag) || flag.Stage >= settings.From)
            && flag.Needs.All(IsOn);
    }
}
