namespace Catalog.Gen.Tests.Emit;

/// <summary>Schemas of several shapes, of names and of other drafts, each with entries: the second half of what is tried.</summary>
internal static class ConstructsOfShapes
{
    public static readonly (string Name, string Schema, string[] Entries)[] All =
    [
        (
            "union of references",
            """
            {
              "type":"object",
              "properties":{
                "one":{"$ref":"#/$defs/shape"}, "two":{"$ref":"#/$defs/circle"},
                "three":{"anyOf":[{"$ref":"#/$defs/circle"},{"type":"string"}]}
              },
              "$defs":{
                "shape":{"oneOf":[{"$ref":"#/$defs/circle"},{"$ref":"#/$defs/square"},{"type":"null"}]},
                "circle":{"type":"object","properties":{"r":{"type":"number"}},"required":["r"]},
                "square":{"type":"object","properties":{"s":{"type":"number"}},"required":["s"],"not":{"required":["r"]}}
              }
            }
            """,
            ["{one: {r: 1}, two: {r: 2}, three: {r: 3}}", "{one: {s: 1}, three: text}", "{one: null}"]
        ),
        (
            "scalar choices",
            """
            {
              "type":"object",
              "properties":{
                "s":{"anyOf":[{"enum":["a","b"]},{"type":"string","minLength":3}]},
                "n":{"oneOf":[{"type":"integer"},{"type":"number","multipleOf":0.5,"not":{"type":"integer"}}]},
                "m":{"type":["string","integer"]},
                "f":{"anyOf":[{"type":"string","format":"uri"},{"type":"string","format":"date"}]},
                "sn":{"anyOf":[{"type":"string"},{"type":"number"}]}
              }
            }
            """,
            ["{s: a, n: 1, m: x, f: '2026-01-01', sn: t}", "{s: abc, n: 1.5, m: 3, f: 'http://x.y', sn: 4.5}"]
        ),
        (
            "allOf",
            """
            {
              "type":"object",
              "allOf":[{"$ref":"#/$defs/base"},{"properties":{"b":{"type":"integer","minimum":0}},"required":["b"]}],
              "properties":{"b":{"maximum":100},"c":{"$ref":"#/$defs/base"}},
              "$defs":{"base":{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}}
            }
            """,
            ["{a: x, b: 5, c: {a: y}}"]
        ),
        (
            "recursive",
            """
            {
              "type":"object", "title":"Entry",
              "properties":{
                "name":{"type":"string"}, "children":{"type":"array","items":{"$ref":"#"}}, "next":{"$ref":"#/$defs/link"}
              },
              "$defs":{"link":{"type":"object","properties":{"to":{"$ref":"#/$defs/link"},"root":{"$ref":"#"}}}}
            }
            """,
            ["{name: a, children: [{name: b, children: []}, {}], next: {to: {to: {}}, root: {name: z}}}"]
        ),
        (
            "recursive union",
            """
            {
              "type":"object", "properties":{"e":{"$ref":"#/$defs/expr"}},
              "$defs":{
                "expr":{
                  "oneOf":[
                    {"type":"number"}, {"type":"array","items":{"$ref":"#/$defs/expr"}},
                    {
                      "type":"object",
                      "properties":{"op":{"type":"string"},"args":{"type":"array","items":{"$ref":"#/$defs/expr"}}},
                      "required":["op"]
                    }
                  ]
                }
              }
            }
            """,
            ["{e: {op: '+', args: [1, [2, 3], {op: x}]}}"]
        ),
        (
            "true and false",
            """
            {
              "type":"object",
              "properties":{"t":true,"f":false,"e":{},"l":{"type":"array","items":true},"n":{"type":"array","items":false}}
            }
            """,
            ["{t: {a: 1}, e: x, l: [1], n: []}", "{}"]
        ),
        (
            "no types said",
            """
            {"properties":{"a":{"properties":{"b":{"minLength":1}}},"l":{"items":{"minimum":0}}},"required":["a"]}
            """,
            ["{a: {b: x}, l: [1, 2.5]}"]
        ),
        (
            "root union",
            """
            {
              "oneOf":[
                {"type":"object","properties":{"a":{"type":"string"}},"required":["a"]},
                {"type":"object","properties":{"b":{"type":"string"}},"required":["b"]}
              ]
            }
            """,
            ["{a: x}", "{b: y}"]
        ),
        (
            "conditions",
            """
            {
              "type":"object", "properties":{"k":{"enum":["a","b"]},"x":{"type":"integer"}},
              "if":{"properties":{"k":{"const":"a"}}}, "then":{"required":["x"]}, "dependentRequired":{"x":["k"]},
              "anyOf":[{"required":["k"]},{"required":["x"]}]
            }
            """,
            ["{k: a, x: 1}", "{k: b}"]
        ),
        (
            "hostile names",
            """
            {
              "type":"object",
              "properties":{
                "$ref":{"type":"string"}, "a b":{"type":"string"}, "1":{"type":"string"}, "":{"type":"string"},
                "class":{"type":"string"}, "é":{"type":"string"}, "😀":{"type":"string"}, "ToString":{"type":"string"},
                "Equals":{"type":"string"}, "getHashCode":{"type":"string"}, "GetType":{"type":"string"},
                "EqualityContract":{"type":"string"}, "PrintMembers":{"type":"string"}, "Clone":{"type":"string"},
                "Deconstruct":{"type":"string"}, "id":{"type":"string"}, "toJson":{"type":"string"}, "content":{"type":"string"},
                "a-b":{"type":"string"}, "aB":{"type":"string"}, "entry":{"type":"string"}, "value":{"type":"string"},
                "名前":{"type":"string"}, "*/":{"type":"string"}, "\u2028":{"type":"string"}, "\u0000x":{"type":"string"},
                "get_Id":{"type":"string"}, "index":{"type":"string"}, "_index":{"type":"string"}, "count":{"type":"string"},
                "reader":{"type":"string"}, "keys":{"type":"string"}
              },
              "additionalProperties":{"type":"integer"}
            }
            """,
            [
                "{$ref: a, a b: b, '1': c, '': d, class: e, é: f, 😀: g, ToString: h, Equals: i, id: j, a-b: k, aB: l, 名前: m, '*/': "
                + "n, \"\\u2028\": o, other: 5}",
            ]
        ),
        (
            "hostile nested names",
            """
            {
              "type":"object",
              "properties":{
                "system":{
                  "type":"object",
                  "properties":{
                    "system":{
                      "type":"object",
                      "properties":{"system":{"type":"string"},"clone":{"type":"array","items":{"type":"string"}}}
                    },
                    "equals":{"type":"string"}
                  }
                },
                "string":{"enum":["String","string","x"]}, "type":{"enum":["a"]},
                "object":{"type":"object","properties":{"type":{"enum":["b"]},"Object":{"type":"string"}}},
                "sample":{"type":"object","properties":{"Sample":{"type":"string"}}},
                "entryDecoder":{"type":"object","properties":{"a":true}}, "entries":{"enum":["q"]},
                "match":{
                  "oneOf":[
                    {"type":"object","properties":{"match":{"type":"string"},"kind":{"const":"a"}},"required":["kind"]},
                    {"type":"object","properties":{"match":{"type":"string"},"kind":{"const":"b"}},"required":["kind"]}
                  ]
                }
              }
            }
            """,
            [
                "{system: {system: {system: x, clone: [a]}, equals: y}, string: x, type: a, object: {type: b, Object: o}, sample: "
                + "{Sample: s}, entryDecoder: {a: 1}, entries: q, match: {kind: b, match: m}}",
            ]
        ),
        (
            "hostile texts",
            """
            {
              "type":"object", "title":"a */ b\u2028class X{}",
              "description":"</summary> <script> & \u0085 evil(); \u202e \ud83d\ude00",
              "properties":{
                "p":{
                  "description":"line\r\nbreak\u2029public class Y{}", "type":"string", "pattern":"^[^\"\\\\]*$",
                  "deprecated":true
                },
                "e":{"oneOf":[{"const":"\"; evil();//","title":"*/ evil \u0000"},{"const":"\n\r\u2028"},{"const":"{0}"}]},
                "d":{"type":"string","default":"\u2028\"\\\u0000 {x} 😀"}
              }
            }
            """,
            ["{p: a, e: '{0}'}", "{e: \"\\\"; evil();//\"}"]
        ),
        (
            "references",
            """
            {
              "type":"object",
              "properties":{
                "parent":{"type":"string","x-ref":"Entries"}, "otherId":{"type":"string","x-ref":"Entries"},
                "links":{"type":"array","items":{"type":"string","x-ref":"Entries"}}, "req":{"type":"string","x-ref":"Entries"},
                "n":{"type":["array","null"],"items":{"type":"string","x-ref":"Entries"}},
                "nested":{
                  "type":"object",
                  "properties":{
                    "seen":{"type":"array","items":{"type":"string","x-ref":"Entries"}},
                    "of":{"type":["string","null"],"x-ref":"Entries"}
                  }
                },
                "map":{"type":"object","additionalProperties":{"type":"string","x-ref":"Entries"}}
              },
              "required":["req"]
            }
            """,
            [
                "{req: e0}",
                "{req: e0, parent: e0, otherId: e1, links: [e0, e1], n: [e0], nested: {seen: [e1], of: e0}, map: {a: e0}}",
                "{req: e1, n: null, nested: {of: null}}",
            ]
        ),
        (
            "deprecated",
            """
            {
              "type":"object", "deprecated":true,
              "properties":{
                "a":{"type":"string","deprecated":true,"description":"Use b."}, "b":{"$ref":"#/$defs/old"},
                "u":{
                  "oneOf":[
                    {
                      "type":"object", "properties":{"k":{"const":"x","deprecated":true},"z":{"type":"string"}},
                      "required":["k"]
                    },
                    {"type":"object","properties":{"k":{"const":"y","deprecated":true}},"required":["k"]}
                  ]
                }
              },
              "$defs":{"old":{"deprecated":true,"type":"object","properties":{"c":{"type":"string","deprecated":true}}}}
            }
            """,
            ["{a: x, b: {c: y}, u: {k: x}}"]
        ),
        (
            "draft-07",
            """
            {
              "$schema":"http://json-schema.org/draft-07/schema#", "type":"object",
              "definitions":{"p":{"type":"array","items":[{"type":"number"},{"type":"string"}],"additionalItems":false}},
              "properties":{"p":{"$ref":"#/definitions/p"},"dep":{"type":"string"}}, "dependencies":{"dep":["p"]}
            }
            """,
            ["{p: [1, a], dep: x}"]
        ),
        (
            "large numbers",
            """
            {
              "type":"object",
              "properties":{
                "u":{"type":"integer","minimum":0,"maximum":18446744073709551615},
                "h":{"type":"integer","minimum":0,"maximum":1e40}, "f":{"type":"number","format":"decimal"}
              }
            }
            """,
            ["{u: 18446744073709551615, h: 10000000000000000000000000000000000000000, f: 0.1234567890123456789012345678}"]
        ),
        (
            "a union told by numbers that have several spellings",
            """
            {"type":"object","required":["v"],"properties":{"v":{"anyOf":[
              {"type":"object","properties":{"kind":{"const":"a"},"n":{"const":1.50}},"required":["kind","n"],"additionalProperties":false},
              {"type":"object","properties":{"kind":{"const":"b"},"n":{"enum":[10e2,"x",0.0]}},"required":["kind"],
               "additionalProperties":false}]}}}
            """,
            ["v: {kind: a, n: 1.5}", "v: {kind: a, n: 1.500}", "v: {kind: b, n: 1000}", "v: {kind: b, n: 0}", "v: {kind: b, n: x}"]),
        (
            "a choice of texts and of numbers that have several spellings",
            """{"type":"object","required":["v"],"properties":{"v":{"enum":["a",1.50,2e1,-0.0]}}}""",
            ["v: a", "v: 1.5", "v: 20", "v: 0", "v: 20.0"]),
        (
            "a union whose shapes have null as a constant, and beside one",
            """
            {"type":"object","required":["v"],"properties":{"v":{"anyOf":[
              {"type":"object","properties":{"kind":{"const":"a"},"none":{"const":null}},"required":["kind","none"]},
              {"type":"object","properties":{"kind":{"const":"b"},"n":{"allOf":[{"anyOf":[{"const":1.50},{"type":"null"}]}]}},
               "required":["kind","n"]}]}}}
            """,
            ["v: {kind: a, none: null}", "v: {kind: a, none: ~}", "v: {kind: b, n: 1.5}", "v: {kind: b, n: null}"]),
        (
            "whole numbers of which one choice passes long",
            """
            {"type":"object","properties":{
              "range":{"anyOf":[{"type":"integer","minimum":10000000000000000000,"maximum":20000000000000000000},
                {"type":"integer","maximum":5,"minimum":0},{"type":"integer","multipleOf":5}]},
              "constant":{"anyOf":[{"type":"integer","minimum":-9},{"oneOf":[{"const":1},{"const":18446744073709551615}]}]},
              "listed":{"anyOf":[{"type":"integer"},{"enum":[-9223372036854775809,3]}]}}}
            """,
            [
                "{range: 10000000000000000001, constant: 18446744073709551615, listed: -9223372036854775809}",
                "{range: -25, constant: -9, listed: 9223372036854775807}",
            ]),
        (
            "a whole number that the first type that it may have cannot hold",
            """
            {"type":"object","additionalProperties":{"anyOf":[{"enum":["a"]},{"type":"integer","format":"int32"},{"type":"number"}]}}
            """,
            ["{a: 1e300, b: 1, c: 2147483648, d: 0.5, e: a}"]),
        (
            "a default that is made on use where null may stand",
            """{"type":"object","properties":{"v":{"type":["string","null"],"format":"uri","default":"https://example.org/a"}}}""",
            ["{}", "v: null", "v: 'https://example.org/b'"]),
    ];
}
