using System.Collections.Immutable;
using System.Globalization;

namespace ErrorLibrary;

/// <summary>What the library offers around its codes.</summary>
public static class Faults
{
    /// <summary>The line of the log for an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="arguments">What stands for <c>{0}</c> and so on.</param>
    /// <returns>The line.</returns>
    public static string Line(ErrorCode error, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(error);
        string message = string.Format(CultureInfo.InvariantCulture, error.Message, arguments);
        return $"{(int)error.Severity} {error.Area.ToText()}-{error.Code}: {message}";
    }

    /// <summary>What the library waits before each attempt. The catalog that says so is internal, and stays free to change.</summary>
    /// <param name="error">The error.</param>
    /// <returns>The waits; none where it does not try again.</returns>
    public static ImmutableArray<TimeSpan> Waits(ErrorCode error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Retries.TryGetByAfter(error, out Retry? retry) ? retry.Waits : [];
    }
}
