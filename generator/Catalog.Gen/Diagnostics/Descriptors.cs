using System.Collections.Concurrent;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <summary>The engine's rules as the compiler's descriptors.</summary>
internal static class Descriptors
{
    private const string Category = "Catalog";

    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Made = new();

    /// <summary>The descriptor of a rule: always the same object.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => Made.GetOrAdd(rule, static rule => new DiagnosticDescriptor(
        rule.Id,
        rule.Title,
        messageFormat: "{0}",
        Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink));

    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
