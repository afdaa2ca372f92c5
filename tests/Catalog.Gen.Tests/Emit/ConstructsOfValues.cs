namespace Catalog.Gen.Tests.Emit;

/// <summary>
/// Schemas of values and of what they are made of, each with entries: the first half of what <see cref="RoundTripTests"/> tries.
/// </summary>
internal static class ConstructsOfValues
{
    public static readonly (string Name, string Schema, string[] Entries)[] All =
    [
        (
            "strings",
            """
            {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["a"]}
            """,
            ["{a: x}", "{b: é𝄞, a: ''}", "{a: '\"\\', z: [1, {q: 2}]}"]
        ),
        (
            "scalars",
            """
            {
              "type":"object",
              "properties":{
                "i":{"type":"integer"}, "s":{"type":"integer","minimum":0,"maximum":9}, "n":{"type":"number"},
                "d":{"type":"number","multipleOf":0.01}, "b":{"type":"boolean"}, "x":true
              }
            }
            """,
            [
                "{i: 9223372036854775807, s: 3, n: 1e308, d: 12.34, b: true, x: [null, 1.10]}",
                "{i: 1.0, s: 1e0, n: -0.0, d: 1e-2, b: false, x: null}",
                "{}",
            ]
        ),
        (
            "formats",
            """
            {
              "type":"object",
              "properties":{
                "u":{"type":"string","format":"uri"}, "d":{"type":"string","format":"date"},
                "t":{"type":"string","format":"date-time"}, "c":{"type":"string","format":"time"},
                "g":{"type":"string","format":"uuid"}
              }
            }
            """,
            [
                "{u: 'https://example.com/a?b#c', d: '2026-01-31', t: '2026-01-31T01:02:03.123456700+05:30', c: '09:30:00.5Z', "
                + "g: '01234567-89ab-cdef-0123-456789abcdef'}",
            ]
        ),
        (
            "enums",
            """
            {
              "type":"object",
              "properties":{
                "s":{"enum":["T1w","T2w","bold-rest",""]}, "n":{"enum":[1,-2,3]}, "f":{"enum":[1.5,2,-0.25]},
                "m":{"enum":["a",1,true,null]}, "b":{"enum":[true,false]}
              }
            }
            """,
            ["{s: bold-rest, n: -2, f: 1.5, m: true, b: false}", "{s: '', n: 1.0, f: -0.25, m: null}"]
        ),
        (
            "documented enum",
            """
            {
              "type":"object",
              "properties":{"k":{"oneOf":[{"const":"a","title":"The A"},{"const":"b","description":"The B","deprecated":true}]}}
            }
            """,
            ["{k: a}", "{k: b}"]
        ),
        (
            "lists",
            """
            {
              "type":"object",
              "properties":{
                "a":{"type":"array","items":{"type":"string"}},
                "m":{"type":"array","items":{"type":"array","items":{"type":["integer","null"]}}}, "u":{"type":"array"},
                "o":{"type":"array","items":{"type":"object","properties":{"x":{"type":"integer"}}}}
              },
              "required":["a"]
            }
            """,
            ["{a: []}", "{a: [x, y], m: [[1, null], []], u: [1, a, {b: c}], o: [{x: 1}, {}]}"]
        ),
        (
            "nested",
            """
            {
              "type":"object",
              "properties":{
                "a":{
                  "type":"object",
                  "properties":{
                    "b":{"type":"object","properties":{"c":{"type":"integer"}},"required":["c"]},
                    "l":{"type":"array","items":{"type":"number"}}
                  }
                }
              }
            }
            """,
            ["{a: {b: {c: 1}, l: [1, 2.5]}}", "{a: {}}", "{}"]
        ),
        (
            "defs",
            """
            {
              "type":"object", "properties":{"from":{"$ref":"#/$defs/age"},"to":{"$ref":"#/$defs/age","description":"the end"}},
              "$defs":{
                "age":{
                  "type":"object", "properties":{"value":{"type":"number"},"unit":{"enum":["weeks","years"]}},
                  "required":["value","unit"]
                }
              }
            }
            """,
            ["{from: {value: 1, unit: weeks}, to: {unit: years, value: 2}}"]
        ),
        (
            "maps",
            """
            {
              "type":"object",
              "properties":{
                "m":{"type":"object","additionalProperties":{"type":"integer"}},
                "p":{"type":"object","patternProperties":{"^x-":{"type":"string"}}},
                "q":{
                  "type":"object", "patternProperties":{"^[a-z]+$":{"type":"object","properties":{"n":{"type":"integer"}}}},
                  "additionalProperties":false
                },
                "o":{"type":"object"}, "e":{"type":"object","additionalProperties":false}
              }
            }
            """,
            [
                "{m: {z: 1, a: 2, m: 3}, p: {x-a: t, other: [1], x-b: u}, q: {b: {n: 1}, a: {}}, o: {k: [1], j: null}, e: {}}",
                "{m: {a1: 1, a2: 2, a3: 3, a4: 4, a5: 5, a6: 6, a7: 7, a8: 8, a9: 9, a10: 10}}",
            ]
        ),
        (
            "properties and others",
            """
            {
              "type":"object", "properties":{"n":{"type":"string"}},
              "additionalProperties":{"type":"object","properties":{"v":{"type":"integer"}}}
            }
            """,
            ["{a: {v: 1}, n: x, b: {}}", "{}"]
        ),
        (
            "tuples",
            """
            {
              "type":"object",
              "properties":{
                "p":{
                  "type":"array", "prefixItems":[{"type":"number","title":"Latitude"},{"type":"number","title":"Longitude"}],
                  "items":false, "minItems":2
                },
                "q":{
                  "type":"array", "prefixItems":[{"type":"string"},{},{"type":"array","items":{"type":"integer"}}],
                  "items":{"type":"boolean"}
                },
                "one":{"type":"array","prefixItems":[{"type":"object","properties":{"z":{"type":"integer"}}}]}
              }
            }
            """,
            ["{p: [1, 2.5], q: [a, {b: 1}, [1], true, false], one: [{z: 1}, more]}", "{q: []}"]
        ),
        (
            "nullable",
            """
            {
              "type":"object",
              "properties":{
                "a":{"type":["string","null"]}, "b":{"type":["integer","null"]},
                "l":{"type":["array","null"],"items":{"type":["string","null"]}},
                "o":{"oneOf":[{"type":"null"},{"type":"object","properties":{"x":{"type":"string"}}}]},
                "m":{"anyOf":[{"type":"object","additionalProperties":{"type":["integer","null"]}},{"type":"null"}]}
              },
              "required":["b"]
            }
            """,
            ["{a: null, b: null, l: null, o: null, m: null}", "{b: 1, l: [null, x], o: {x: y}, m: {k: null, j: 2}}", "{a: x, b: 2}"]
        ),
        (
            "defaults",
            """
            {
              "type":"object",
              "properties":{
                "s":{"type":"string","default":"x\"y"}, "i":{"type":"integer","default":5}, "n":{"type":"number","default":0.5},
                "d":{"type":"number","multipleOf":0.1,"default":1.5}, "b":{"type":"boolean","default":true},
                "e":{"enum":["a","b"],"default":"b"}, "l":{"type":"array","items":{"type":"string"},"default":["p"]},
                "o":{"type":"object","properties":{"x":{"type":"integer"}},"default":{"x":1}}, "j":{"default":{"any":[1]}},
                "t":{"type":"string","format":"date","default":"2026-01-01"}, "w":{"type":"integer","default":"wrong"},
                "z":{"type":["string","null"],"default":null}, "el":{"type":"array","default":[]},
                "em":{"type":"object","default":{}}
              }
            }
            """,
            ["{}", "{s: a, i: 1, n: 1, d: 0.3, b: false, e: a, l: [], o: {}, j: 1, t: '2026-02-02', w: 3, z: q}"]
        ),
        (
            "consts",
            """
            {
              "type":"object",
              "properties":{
                "s":{"const":"x"}, "i":{"const":5}, "f":{"const":1.5}, "b":{"const":true}, "n":{"const":null},
                "o":{"const":{"a":1}}, "l":{"const":[1]}, "big":{"const":123456789012345678901234567890}
              }
            }
            """,
            ["{s: x, i: 5, f: 1.5, b: true, n: null, o: {a: 1}, l: [1], big: 123456789012345678901234567890}", "{i: 5.0}"]
        ),
        (
            "union by const",
            """
            {
              "type":"object",
              "properties":{
                "shape":{
                  "title":"Shape",
                  "oneOf":[
                    {
                      "type":"object",
                      "properties":{"kind":{"const":"circle"},"radius":{"type":"number"},"name":{"type":"string"}},
                      "required":["kind","radius","name"]
                    },
                    {
                      "type":"object",
                      "properties":{"kind":{"const":"square"},"side":{"type":"number"},"name":{"type":"string"}},
                      "required":["kind","side","name"]
                    }
                  ]
                }
              }
            }
            """,
            ["{shape: {kind: circle, radius: 1, name: a}}", "{shape: {side: 2, kind: square, name: b}}", "{}"]
        ),
        (
            "union by shape",
            """
            {
              "type":"object",
              "properties":{
                "v":{
                  "oneOf":[
                    {"type":"string"}, {"type":"integer"}, {"type":"array","items":{"type":"string"}},
                    {"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false},
                    {"type":"object","properties":{"b":{"type":"string"}},"required":["b"],"additionalProperties":false}
                  ]
                }
              }
            }
            """,
            ["{v: x}", "{v: 3}", "{v: [a, b]}", "{v: {a: x}}", "{v: {b: x}}"]
        ),
        (
            "union told by validity",
            """
            {
              "type":"object",
              "properties":{
                "v":{
                  "oneOf":[
                    {"type":"object","properties":{"a":{"type":"string"}}},
                    {"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"required":["a"]}
                  ]
                }
              }
            }
            """,
            ["{v: {a: x}}", "{v: {a: 1, b: 2}}"]
        ),
        (
            "union with common properties",
            """
            {
              "type":"object",
              "properties":{
                "v":{
                  "type":"object", "properties":{"name":{"type":"string"}}, "required":["name"],
                  "oneOf":[
                    {"properties":{"x":{"type":"integer"}},"required":["x"]},
                    {"properties":{"y":{"type":"array","items":{"type":"string"}}},"required":["y"]}
                  ]
                }
              }
            }
            """,
            ["{v: {name: n, x: 1}}", "{v: {name: n, y: [a]}}"]
        ),
    ];
}
