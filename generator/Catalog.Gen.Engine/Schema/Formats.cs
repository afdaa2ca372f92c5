using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Schema.FormatRules;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// The formats of all drafts that are read, each by the RFC that the drafts name; never the host's own parsers, which are
/// laxer or differ by version.
/// </summary>
internal static class Formats
{
    private static readonly Dictionary<string, (Func<string, bool> IsValid, string Description)> Known = new(StringComparer.Ordinal)
    {
        ["date"] = (DatesAndTimes.IsDate, "a date like 2026-01-31"),
        ["time"] = (DatesAndTimes.IsTime, "a time with its offset, like 14:30:00Z or 14:30:00+01:00"),
        ["date-time"] = (DatesAndTimes.IsDateTime, "a date and time with its offset, like 2026-01-31T14:30:00Z"),
        ["duration"] = (Durations.IsDuration, "a duration like P3Y6M or PT1H30M"),
        ["email"] = (static text => Emails.IsMailbox(text, international: false), "an e-mail address like name@example.org"),
        ["idn-email"] = (static text => Emails.IsMailbox(text, international: true), "an e-mail address like name@example.org"),
        ["hostname"] = (HostNames.IsHostName, "a host name like www.example.org"),
        ["idn-hostname"] = (HostNames.IsInternationalHostName, "a host name like www.example.org or bücher.example"),
        ["ipv4"] = (IpAddresses.IsVersion4, "an IPv4 address like 192.0.2.1"),
        ["ipv6"] = (IpAddresses.IsVersion6, "an IPv6 address like 2001:db8::1"),
        ["uri"] = (
            static text => new UriRules(text, international: false).IsAbsolute(),
            "a web address or other URI like https://example.org/page"),
        ["uri-reference"] = (
            static text => new UriRules(text, international: false).IsReference(),
            "a URI like https://example.org/page or a relative one like ../page"),
        ["iri"] = (
            static text => new UriRules(text, international: true).IsAbsolute(),
            "a web address or other IRI like https://example.org/bücher"),
        ["iri-reference"] = (
            static text => new UriRules(text, international: true).IsReference(),
            "an IRI like https://example.org/bücher or a relative one like ../bücher"),
        ["uri-template"] = (UriTemplates.IsTemplate, "a URI template like https://example.org/{id}"),
        ["uuid"] = (Uuids.IsUuid, "a UUID like 123e4567-e89b-12d3-a456-426614174000"),
        ["json-pointer"] = (JsonPointers.IsPointer, "a JSON Pointer like /items/0"),
        ["relative-json-pointer"] = (JsonPointers.IsRelative, "a relative JSON Pointer like 1/items"),
        ["regex"] = (EcmaRegex.IsPattern, "a regular expression (ECMA-262) like ^[a-z]+$"),
    };

    /// <summary>In the order of the alphabet, for suggestions.</summary>
    public static IEnumerable<string> Names => Known.Keys.OrderBy(static name => name, StringComparer.Ordinal);

    public static bool IsKnown(string format) => Known.ContainsKey(format);

    /// <summary>Whether a format is none of the drafts', but says which C# type a number has.</summary>
    public static bool IsOfNumbers(string format) => format is "int32" or "decimal";

    /// <summary>A format that is not known is an annotation: every text is valid.</summary>
    public static bool IsValid(string format, string value) => !Known.TryGetValue(format, out var rule) || rule.IsValid(value);

    /// <summary>What must be written, with an article and an example; the format's own name where it is not known.</summary>
    public static string Describe(string format) => Known.TryGetValue(format, out var rule) ? rule.Description : format;
}
