namespace Catalog.Gen.Tests.RandomCases;

/// <content>Texts, numbers, choices and constants.</content>
internal sealed partial class RandomSchemas
{
    /// <summary>Texts that signs or capitals alone tell apart.</summary>
    private static readonly string[] Signed =
        ["C", "C#", "C++", "c", "+1", "-1", "1", "@type", "type", "a&b", "<=5", "5%", "--", "n/a", "N/A"];

    private RandomValue Text() => Next(3) switch
    {
        0 => new(
            """{"type":"string","minLength":1,"maxLength":3}""",
            () => Quote(One("a", "abc", "🧠🧠🧠", "\u2028")),
            () => Quote(One("", "abcd"))),
        1 => new(
            """{"type":"string","pattern":"^[a-z]+\\d$"}""",
            () => Quote(One("a1", "xyz9")),
            () => Quote(One("a", "a1\n", "A1"))),
        _ => new(
            $$"""{"type":"string","description":{{Quote(One(Texts))}}}""",
            () => Quote(One(Texts)),
            () => One("1", "null", "[]", "true")),
    };

    private RandomValue Number() => Next(10) switch
    {
        7 => new(
            """{"type":"integer","minimum":0,"maximum":18446744073709551615}""",
            () => One("0", "18446744073709551615"),
            () => One("-1", "18446744073709551616")),
        8 => new(
            """
            {"anyOf":[
              {"type":"integer","minimum":10000000000000000000,"maximum":20000000000000000000},
              {"type":"integer","maximum":5,"minimum":0}
            ]}
            """,
            () => One("3", "10000000000000000001"),
            () => One("7", "\"\"")),
        9 => new(
            """{"anyOf":[{"type":"number","multipleOf":0.01,"maximum":100,"minimum":0},{"type":"number","minimum":1000}]}""",
            () => One("0.01", "1e300"),
            () => One("500", "null")),
        0 => new(
            """{"type":"integer","minimum":0,"maximum":10}""",
            () => One("0", "7", "10", "1.0", "1e1"),
            () => One("-1", "11", "1.5", "\"1\"")),
        1 => new(
            """{"type":"integer"}""",
            () => One("-9223372036854775808", "9223372036854775807", "0", "1E3", "-0"),
            () => One("0.1", "\"\"", "null")),
        2 => new(
            """{"type":"number"}""",
            () => One("1.10", "-0.0", "1e300", "1e-7", "5", "0.1", "123456789.125"),
            () => One("\"1\"", "false")),
        3 => new("""{"type":"number","multipleOf":0.01}""", () => One("19.99", "0.30", "1e3", "0"), () => One("0.001", "1e-3")),
        4 => new("""{"type":"integer","format":"int32"}""", () => One("0", "2147483647", "-2147483648"), () => "1.5"),
        5 => new("""{"type":"number","exclusiveMinimum":0,"maximum":1}""", () => One("1", "0.5", "1e-300"), () => One("0", "1.01")),
        _ => new("""{"type":"integer","multipleOf":5}""", () => One("0", "-5", "1000"), () => "7"),
    };

    private RandomValue Formatted() => Next(7) switch
    {
        0 => OfFormat("date", "2026-02-30", "2026-01-31", "0001-01-01", "9999-12-31"),
        1 => OfFormat(
            "date-time", "2026-01-31", "2026-01-31T14:30:00Z", "2026-01-31t14:30:00.1234567+01:00", "2026-01-31T00:00:00.123456700-14:00"),
        2 => OfFormat("time", "25:00:00Z", "14:30:00Z", "00:00:00.5z", "23:59:59.9999999Z", "12:00:00+00:00"),
        3 => OfFormat("uuid", "123", "123e4567-E89B-12d3-a456-426614174000"),
        4 => OfFormat("uri", "no address", "https://example.org/a%20b?c#d", "urn:isbn:1", "mailto:a@b.c"),
        5 => OfFormat("duration", "P", "P7D", "PT1H30M", "P2W", "PT0S", "P1DT12H30M5S"),
        _ => OfFormat("hostname", "-", "example.org"),
    };

    private RandomValue OfFormat(string format, string invalid, params string[] valid) =>
        new($$"""{"type":"string","format":"{{format}}"}""", () => Quote(One(valid)), () => Quote(invalid));

    private RandomValue Enumeration()
    {
        string[] values = Next(8) switch
        {
            4 => ["0.35", "1.5", "3", "-7"],
            5 => ["1e300", "1", "0.1"],
            6 => ["1", "18446744073709551615", "1.0e2"],
            7 => [.. Signed.Select(Quote)],
            0 => ["\"a b\"", "\"a-b\"", "\"aB\"", "\"\"", "\"1\"", "\"class\"", "\"🧠\""],
            1 => ["1", "2", "-3", "9007199254740993"],
            2 => ["\"a\"", "1", "null", "true", "[1]", """{"a":1}""", "1.5"],
            _ => ["\"red\"", "\"Red\"", "\"RED\"", "\"green\""],
        };
        string schema = Chance(2)
            ? $$"""{"enum":{{JsonList(values)}}}"""
            : $$"""{"oneOf":{{JsonList(values.Select(Documented))}}}""";
        return new(schema, () => One(values), () => One("\"other\"", "{}"));
    }

    private string Documented(string value) =>
        $$"""{"const":{{value}},"title":{{Quote(One(Titles))}},"description":{{Quote(One(Texts))}}}""";

    private RandomValue Constant()
    {
        string value = One("\"x\"", "1", "1.50", "true", "null", "[]", """{"a":[1,{}]}""");
        return new($$"""{"const":{{value}}}""", () => value, () => "\"other\"");
    }

    private RandomValue Boolean() => new("""{"type":"boolean"}""", () => One("true", "false"), static () => "\"true\"");

    private RandomValue Anything() => new(
        One("true", "{}", """{"description":"anything"}"""),
        () => One("null", "1e400", "1234567890123456789012345678901234567890", """{"":[],"a":{"b":1.0}}""", """[[1],"\u2028"]"""),
        static () => null);
}
