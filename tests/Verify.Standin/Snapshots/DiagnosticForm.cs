using System.Globalization;
using Microsoft.CodeAnalysis;

namespace VerifyTests.Snapshots;

/// <summary>The members of a diagnostic, in the order of Verify.SourceGenerators. Additional locations are not among them.</summary>
internal static class DiagnosticForm
{
    public static IEnumerable<(string Name, object? Value)> Members(Diagnostic diagnostic) =>
    [
        ("Location", diagnostic.Location == Location.None ? null : diagnostic.Location),
        ("Message", diagnostic.GetMessage(CultureInfo.InvariantCulture)),
        ("Severity", diagnostic.Severity),
        ("WarningLevel", diagnostic.WarningLevel),
        ("Descriptor", diagnostic.Descriptor),
    ];

    public static IEnumerable<(string Name, object? Value)> Members(DiagnosticDescriptor descriptor) =>
    [
        ("Id", descriptor.Id),
        ("Title", Text(descriptor.Title)),
        ("Description", Text(descriptor.Description)),
        ("HelpLink", descriptor.HelpLinkUri),
        ("MessageFormat", Text(descriptor.MessageFormat)),
        ("Category", descriptor.Category),
        ("DefaultSeverity", descriptor.DefaultSeverity),
        ("IsEnabledByDefault", descriptor.IsEnabledByDefault),
        ("CustomTags", descriptor.CustomTags),
    ];

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);
}
