namespace Pedi.Ages;

/// <summary>How sure a bar of the chart is.</summary>
internal enum AgeBarStyle
{
    /// <summary>The ages at the scan, as stated: solid.</summary>
    Stated,

    /// <summary>It is not stated what the ages count from, or they are not the ages at the scan: a dashed outline.</summary>
    Unstated,

    /// <summary>The ages that are planned: pale.</summary>
    Planned,

    /// <summary>No age in figures, but stages of life: dotted.</summary>
    LifeStage,
}
