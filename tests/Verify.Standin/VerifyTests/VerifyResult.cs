namespace VerifyTests;

/// <summary>That a verification succeeded: it fails by throwing.</summary>
public sealed class VerifyResult
{
    internal static VerifyResult Success { get; } = new();
}
