using System.Collections.Concurrent;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <summary>The engine's rules as the compiler's descriptors.</summary>
internal static class Descriptors
{
    private const string Category = "Catalog";

    /// <summary>
    /// What keeps a diagnostic from every setting. The first tag takes it from severities and <c>NoWarn</c>; the second from
    /// <c>[assembly: SuppressMessage]</c>, which Roslyn does not apply to what is the compiler's own.
    /// </summary>
    private static readonly string[] BeyondSuppression = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Made = new();

    /// <summary>The descriptor of a rule: always the same object.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => Made.GetOrAdd(rule, static rule => new DiagnosticDescriptor(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink,
        customTags: IsConfigurable(rule) ? [] : BeyondSuppression));

    /// <summary>
    /// Whether a project may choose the severity. It may not for errors in schemas and entries: what has one is not built, so
    /// that a build without the error would end in an exception at run time.
    /// </summary>
    private static bool IsConfigurable(Rule rule) =>
        rule.Severity != Severity.Error || rule.Id.StartsWith("CAT3", StringComparison.Ordinal);

    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
