using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>
/// No text of the data gets into a message as it stands: it cannot break the line, and so forge an error of its own; it cannot
/// colour a terminal, turn the order of what is shown, or flood a log.
/// </summary>
public sealed class HostileMessagesTests
{
    private const string Forged = "a\n/src/Real.cs(1,1): error CS0001: forged\r\u0085\u001b[31m\u202Eevil\u2028\u2029\u200B\U000E0041b";

    // In JSON everything can be written, also what YAML does not take.
    private static readonly string H = System.Text.Json.JsonEncodedText.Encode(Forged + new string('x', 66_000)).ToString();

    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "CAT0002", $$"""{ "title": "T", "type": "{{H}}" }""", "{}" },
        { "CAT0004", $$"""{ "$schema": "{{H}}" }""", "{}" },
        { "CAT0004", $$"""{ "title": "T", "properties": { "a": { "$ref": "{{H}}" }, "b": { "$ref": "#/$defs/{{H}}" } } }""", "{}" },
        { "CAT0004", $$"""{ "title": "T", "$defs": { "x{{H}}": {} }, "properties": { "b": { "$ref": "#{{H}}" } } }""", "{}" },
        { "CAT0005", $$"""{ "title": "T", "properties": { "a": { "pattern": "({{H}}" } } }""", "{}" },
        { "CAT0006", $$"""{ "title": "T", "propertys{{H}}": 1, "descripton": 1, "properties": { "{{H}}": { "titel": "" } } }""", "{}" },
        { "CAT0007", $$"""{ "title": "T", "x-catalog": { "key": "{{H}}", "layout": "list" }, "type": "array", "items": {} }""", "[]" },
        { "CAT0007", $$"""{ "title": "T", "properties": { "{{H}}": { "x-index": true, "type": "number" } } }""", "{}" },
        { "CAT0007", $$"""{ "title": "T", "x-catalog": { "class": "{{H}}" } }""", "{}" },
        { "CAT0011", $$"""{ "title": "T", "properties": { "{{H}}": { "x-ref": "{{H}}" } } }""", "{}" },
        { "CAT0013", $$"""{ "title": "T", "properties": { "{{H}}": { "type": "string", "minimum": 1 } } }""", "{}" },
        { "CAT0015", $$"""{ "title": "T", "const": "{{H}}", "type": "number" }""", "{}" },
        { "CAT0016", $$"""{ "title": "T", "properties": { "{{H}}": { "enum": ["{{H}}", 1], "type": "number" } } }""", "{}" },
        { "CAT0017", $$"""{ "title": "T", "additionalProperties": false, "x-catalog": { "member": "{{H}}" } }""", "{}" },
        { "CAT0030", $$"""{ "title": "T", "properties": { "a": { "x-member": "class" }, "{{H}}": { "const": 1 } } }""", "{}" },
        { "CAT1002", """{ "title": "T" }""", $$"""{ "{{H}}": 1, "{{H}}": 2 }""" },
        {
            "CAT1003",
            $$"""{ "title": "T", "properties": { "{{H}}": { "title": "{{H}}", "type": "number" } } }""",
            $$"""{ "{{H}}": "{{H}}" }"""
        },
        {
            "CAT1004",
            $$"""{ "title": "T", "properties": { "a": { "title": "{{H}}", "enum": ["{{H}}", "b"] } } }""",
            $$"""{ "a": "{{H}}y" }"""
        },
        { "CAT1005", $$"""{ "title": "T", "required": ["{{H}}"] }""", "{}" },
        { "CAT1006", $$"""{ "title": "T", "properties": { "{{H}}": {} }, "additionalProperties": false }""", $$"""{ "{{H}}y": 1 }""" },
        { "CAT1007", """{ "title": "T", "properties": { "a": { "pattern": "^z" } } }""", $$"""{ "a": "{{H}}" }""" },
        { "CAT1008", """{ "title": "T", "properties": { "a": { "format": "date" } } }""", $$"""{ "a": "{{H}}" }""" },
        { "CAT1010", $$"""{ "title": "T", "properties": { "{{H}}": { "maxLength": 1 } } }""", $$"""{ "{{H}}": "{{H}}" }""" },
        {
            "CAT1010",
            $$"""{ "title": "T", "properties": { "a": { "maxLength": 1, "x-message": "{{H}} {value}" } } }""",
            $$"""{ "a": "{{H}}" }"""
        },
        { "CAT1012", $$"""{ "title": "T", "dependentRequired": { "{{H}}": ["{{H}}z"] } }""", $$"""{ "{{H}}": 1 }""" },
        { "CAT1005", $$"""{ "title": "T", "anyOf": [{ "required": ["{{H}}"] }, { "const": "{{H}}" }] }""", "{}" },
        { "CAT1015", $$"""{ "title": "T", "properties": { "{{H}}": false } }""", $$"""{ "{{H}}": 1 }""" },
        { "CAT1017", $$"""{ "title": "T", "x-catalog": { "layout": "map" }, "additionalProperties": {} }""", $$"""{ "{{H}}": {} }""" },
        {
            "CAT1019",
            $$"""{ "title": "T", "properties": { "{{H}}": { "type": "integer" } } }""",
            $$"""{ "{{H}}": 123456789012345678901 }"""
        },
        {
            "CAT2001",
            """{ "title": "T", "x-catalog": { "key": "id" }, "properties": { "id": { "type": "string" } } }""",
            """{ "id": "a" }"""
        },
        { "CAT2003", $$"""{ "title": "T", "properties": { "{{H}}": { "x-ref": "Ts" } } }""", $$"""{ "{{H}}": "{{H}}" }""" },
        {
            "CAT2008",
            """{ "title": "T", "x-catalog": { "formerIds": "f" }, "properties": { "f": { "type": "string" } } }""",
            $$"""{ "f": "{{H}}" }"""
        },
        {
            "CAT2005",
            $$"""{ "title": "T", "properties": { "{{H}}": { "type": "string", "x-unique": true } } }""",
            $$"""{ "{{H}}": "{{H}}" }"""
        },
        { "CAT2010", $$"""{ "title": "T", "x-catalog": { "id": { "pattern": "^b$", "message": "{{H}}" } } }""", "{}" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_message_forges_hides_or_floods(string rule, string schema, string entry)
    {
        Diagnostic[] found =
        [
            .. new CatalogProject()
                .With("things/t.schema.json", schema)
                .With("things/a.json", entry)
                .With("things/c.json", entry)
                .With("things/t.ids.txt", "gone\nx\u202Ey\n" + new string('y', 9_000) + "\n")
                .Run().Diagnostics,
        ];
        Assert.Contains(rule, found.Select(static problem => problem.Id));
        Assert.All(found, static problem => AssertPlain(problem.GetMessage(CultureInfo.InvariantCulture)));
    }

    /// <summary>What is obsolete says so by the data's words, which the compiler prints at each use.</summary>
    [Fact]
    public void What_the_compiler_prints_of_an_obsolete_entry_is_one_line()
    {
        CatalogProject project = new CatalogProject("class C { object A => Sample.Things.A; object B => Sample.Things.A.Old!; }")
            .With("things/thing.schema.json", $$"""
                {
                  "title": "Thing",
                  "x-catalog": { "obsolete": "gone" },
                  "properties": {
                    "gone": { "type": "string" },
                    "old": { "type": "string", "deprecated": true, "description": "{{H}}" }
                  }
                }
                """)
            .With("things/a.json", $$"""{ "gone": "{{H}}" }""");
        Diagnostic[] found = [.. project.Compile().GetDiagnostics().Where(static problem => problem.Id == "CS0618")];
        Assert.NotEmpty(found);
        Assert.All(found, static problem => AssertPlain(problem.GetMessage(CultureInfo.InvariantCulture)));
    }

    private static void AssertPlain(string message)
    {
        Assert.InRange(message.Length, 1, 3_000);
        for (int i = 0; i < message.Length; i++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(message, i);
            Assert.False(
                category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned,
                $"U+{(int)message[i]:X4} is in {message}");
            if (char.IsHighSurrogate(message[i]))
                i++;
        }
    }
}
