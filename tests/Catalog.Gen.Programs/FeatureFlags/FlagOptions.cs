namespace FeatureFlags;

/// <summary>What the configuration says: flags by their ids, a stage by its spelling.</summary>
public sealed class FlagOptions
{
    /// <summary>Features from this stage on are on.</summary>
    public Stage From { get; set; } = Stage.General;

    /// <summary>What is on as well.</summary>
    public IList<Flag> On { get; } = [];

    /// <summary>What is off, whatever its stage.</summary>
    public IList<Flag> Off { get; } = [];
}
