namespace Catalog.Gen.Engine.Text;

/// <summary>How much a problem matters.</summary>
internal enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Information,

    /// <summary>Something is probably not as it was meant.</summary>
    Warning,

    /// <summary>The catalog cannot be used as it is.</summary>
    Error,
}
