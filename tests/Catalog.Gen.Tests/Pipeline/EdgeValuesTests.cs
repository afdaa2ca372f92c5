using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>
/// Values at the edge of what a C# type holds: either the build says so, at the value, or the member gives the value. None
/// throws.
/// </summary>
public class EdgeValuesTests
{
    private static readonly string[] Times =
    [
        "23:59:59", "23:59:60", "24:00:00", "00:00:00", "00:00:00.0000000", "12:00:00.00000001", "12:00:00.1234567", "1:00:00", "12:00",
        "12:00:00.", "23:59:59.9999999", "23:59:59.99999999", "-1:00:00", "",
    ];

    private static readonly string[] Offsets =
        ["Z", "z", "+00:00", "-00:00", "+14:00", "-14:00", "+14:01", "+13:59", "+23:59", "+24:00", "+13:60", "+1:00", "", "+0100"];

    private static readonly string[] Dates =
    [
        "0000-01-01", "0001-01-01", "0001-01-02", "9999-12-31", "9999-12-30", "2023-02-29", "2024-02-29", "1900-02-29", "2000-00-10",
        "2000-13-01", "2000-01-00", "2000-01-32", "20000-01-01", "-001-01-01", "2000-1-1", "２０００-01-01",
    ];

    private static readonly string[] Addresses =
    [
        "http:", "http://", "http:///", "http://a:99999/", "http://a:-1/", "http://[::1", "http://[::1]/",
        "http://[::1%25en0]/", "x:", "x:y", "1:",
        "http://a b/", "http://%zz/", "mailto:a@b", "file:///c:/", "file://", "urn:isbn:1", "http://é/", "http://xn--/", "http://xn--a/",
        "http://a..b/", "http://-/", "http://1.2.3.4.5/", "http://256.1.1.1/", "http://0x100000000/", "//a/b", "/a", "a", "",
        "http://a/\\", "data:,",
        "http://user:pass@host:80/p?q#f", "http://a/" + "%00", "ftp://", "news:", "tel:+1", "about:blank", "javascript:",
        "http://a_b/", "C:\\x", "c:/x",
        "ldap://[2001:db8::7]/c=GB?objectClass?one", "http://ho%20st/", "http://[v1.x]/", "http://a#b#c",
    ];

    private static readonly string[] Uuids =
    [
        "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "0000000-0000-0000-0000-000000000000",
        "{00000000-0000-0000-0000-000000000000}", "00000000000000000000000000000000", "0x000000-0000-0000-0000-000000000000",
        "+0000000-0000-0000-0000-000000000000", " 0000000-0000-0000-0000-000000000000", "g0000000-0000-0000-0000-000000000000",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1e0", "1E+2", "0e99999", "0e-99999", "0e9999999999", "1e28", "1e29", "1e-28", "1e-29", "79228162514264337593543950335",
        "79228162514264337593543950336", "7.9228162514264337593543950335", "0.1234567890123456789012345678",
        "0.12345678901234567890123456789",
        "1.0000000000000000000000000000000000000000", "1e308", "1.8e308", "1e309", "5e-324", "1e-400", "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "9223372036854775807.0", "92233720368547758070e-1", "2147483647", "2147483648",
        "-2147483648", "-2147483649", "1e18", "1e19", "100000000000000000000000000000000000000000e-30", "1.5", "0.5e1",
        "18446744073709551615",
    ];

    [Fact]
    public void A_date_and_time_is_held_or_refused() =>
        Check("""{"type":"string","format":"date-time"}""", Text(
            from date in Dates
            from time in Times
            from offset in Offsets
            let isAtTheEdge = date.EndsWith("12-31", StringComparison.Ordinal) || date.StartsWith("000", StringComparison.Ordinal)
            where date.Length == 10 && (isAtTheEdge || time == "23:59:59")
            select $"{date}T{time}{offset}"));

    [Fact]
    public void A_time_is_held_or_refused() =>
        Check("""{"type":"string","format":"time"}""", Text(from time in Times from offset in Offsets select time + offset));

    [Fact]
    public void A_date_is_held_or_refused() => Check("""{"type":"string","format":"date"}""", Text(Dates));

    [Theory]
    [InlineData("uri")]
    [InlineData("iri")]
    public void An_address_is_held_or_refused(string format) => Check(
        $$"""{"type":"string","format":"{{format}}"}""",
        Text([.. Addresses, "http://a/" + new string('x', 70_000), "x:" + new string('y', 65_515)]));

    [Fact]
    public void A_uuid_is_held_or_refused() => Check("""{"type":"string","format":"uuid"}""", Text(Uuids));

    [Theory]
    [InlineData("""{"type":"integer"}""")]
    [InlineData("""{"type":"integer","format":"int32"}""")]
    [InlineData("""{"type":"integer","minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("""{"type":"number"}""")]
    [InlineData("""{"type":"number","format":"decimal"}""")]
    [InlineData("""{"type":"number","multipleOf":0.01}""")]
    public void A_number_is_held_or_refused(string schema) => Check(schema, Numbers);

    [Theory]
    [InlineData("date-time", "2016-12-31T23:59:60Z", "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("date-time", "0000-01-01T00:00:00Z", "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("date-time", "2016-12-31T23:59:59+23:59", "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("date-time", "0001-01-01T00:00:00+01:00", "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("date-time", "9999-12-31T23:59:59-01:00", "a time without a leap second, at most 14 hours from UTC (DateTimeOffset)")]
    [InlineData("time", "23:59:60Z", "a time of day in UTC, without a leap second (TimeOnly): 09:30:00Z")]
    [InlineData("date", "0000-01-01", "a date from 0001-01-01 (DateOnly)")]
    [InlineData("uri", "http://a:99999/", "an address that System.Uri reads")]
    public void CAT1019_stands_at_the_value(string format, string value, string expected) => Assert.Equal(
        [$"things/a.yaml(1,8): error CAT1019: '{value}' is valid by the schema, but in C# it must be {expected}"],
        new CatalogProject()
            .With("things/thing.schema.json", $$"""{"title":"Thing","properties":{"value":{"type":"string","format":"{{format}}"} } }""")
            .With("things/a.yaml", $"value: \"{value}\"")
            .Problems());

    [Theory]
    [InlineData(65_519, 0)]
    [InlineData(65_520, 1)]
    public void CAT1019_an_address_that_only_some_versions_of_net_read(int length, int problems) => Assert.Equal(
        problems,
        new CatalogProject()
            .With("things/thing.schema.json", """{"title":"Thing","properties":{"value":{"type":"string","format":"uri"} } }""")
            .With("things/a.yaml", $"value: \"http://a/{new string('x', length - 9)}\"")
            .Problems().Count(static problem => problem.Contains("(1,8): error CAT1019", StringComparison.Ordinal)));

    private static IEnumerable<string> Text(IEnumerable<string> values) => values.Select(static value => JsonSerializer.Serialize(value));

    /// <summary>Builds each value as an entry, leaves out those that are refused, and reads all others as C#.</summary>
    private static void Check(string schema, IEnumerable<string> values)
    {
        CatalogProject project = new CatalogProject()
            .With("things/thing.schema.json", $$"""{"title":"Thing","type":"object","properties":{"value":{{schema}} } }""");
        int count = 0;
        foreach (string value in values.Distinct())
            project.With($"things/e{count++:D5}.json", $$"""{"value":{{value}}}""");
        string[] refused =
        [
            .. project.Run().Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error)
                .Select(static problem => problem.Location.GetLineSpan().Path[CatalogProject.Root.Length..])
                .Distinct(),
        ];
        Assert.InRange(refused.Length, 1, count - 1);
        foreach (string path in refused)
            project.Without(path);
        Assembly assembly = project.Load();
        object[] all = [.. LoadedCatalog.Of(assembly, "Sample.Things").All];
        Assert.Equal(count - refused.Length, all.Length);
        foreach (object entry in all)
            Assert.NotNull(entry.GetType().GetProperty("Value")!.GetValue(entry));
    }
}
