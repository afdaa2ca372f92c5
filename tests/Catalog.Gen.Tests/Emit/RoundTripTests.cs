using System.Globalization;
using System.Reflection;

namespace Catalog.Gen.Tests.Emit;

/// <summary>
/// Schemas × entries: what is emitted compiles without a warning, every member can
/// be read, and ToJson says what the YAML says.
/// </summary>
public class RoundTripTests
{
    public static TheoryData<string, string, string[]> Constructs { get; } = new()
    {
        {
            "strings",
            """
            {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["a"]}
            """,
            ["{a: x}", "{b: é𝄞, a: ''}", "{a: '\"\\', z: [1, {q: 2}]}"]
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
            "documented enum",
            """
            {
              "type":"object",
              "properties":{"k":{"oneOf":[{"const":"a","title":"The A"},{"const":"b","description":"The B","deprecated":true}]}}
            }
            """,
            ["{k: a}", "{k: b}"]
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
            "properties and others",
            """
            {
              "type":"object", "properties":{"n":{"type":"string"}},
              "additionalProperties":{"type":"object","properties":{"v":{"type":"integer"}}}
            }
            """,
            ["{a: {v: 1}, n: x, b: {}}", "{}"]
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
            "true and false",
            """
            {
              "type":"object",
              "properties":{"t":true,"f":false,"e":{},"l":{"type":"array","items":true},"n":{"type":"array","items":false}}
            }
            """,
            ["{t: {a: 1}, e: x, l: [1], n: []}", "{}"]
        },
        {
            "no types said",
            """
            {"properties":{"a":{"properties":{"b":{"minLength":1}}},"l":{"items":{"minimum":0}}},"required":["a"]}
            """,
            ["{a: {b: x}, l: [1, 2.5]}"]
        },
        { "anything", "{}", ["x", "[1, 2]", "{a: b}", "null", "1.10"] },
        { "root list", """{"type":"array","items":{"type":"object","properties":{"a":{"type":"string"}}}}""", ["[{a: b}, {}]", "[]"] },
        { "root map", """{"type":"object","additionalProperties":{"type":"string"}}""", ["{b: x, a: y}"] },
        { "root text", """{"type":"string"}""", ["hello"] },
        { "root enum", """{"enum":["a","b"]}""", ["b"] },
        {
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
        },
        { "root nullable", """{"type":["object","null"],"properties":{"a":{"type":"string"}}}""", ["{a: x}", "null"] },
        {
            "conditions",
            """
            {
              "type":"object", "properties":{"k":{"enum":["a","b"]},"x":{"type":"integer"}},
              "if":{"properties":{"k":{"const":"a"}}}, "then":{"required":["x"]}, "dependentRequired":{"x":["k"]},
              "anyOf":[{"required":["k"]},{"required":["x"]}]
            }
            """,
            ["{k: a, x: 1}", "{k: b}"]
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
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
        },
        {
            "draft-07",
            """
            {
              "$schema":"http://json-schema.org/draft-07/schema#", "type":"object",
              "definitions":{"p":{"type":"array","items":[{"type":"number"},{"type":"string"}],"additionalItems":false}},
              "properties":{"p":{"$ref":"#/definitions/p"},"dep":{"type":"string"}}, "dependencies":{"dep":["p"]}
            }
            """,
            ["{p: [1, a], dep: x}"]
        },
        {
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
        },
    };

    // One project for all of them, since the compiler is what takes the time.
    private static readonly Lazy<CatalogProject> Project = new(() =>
    {
        var project = new CatalogProject();
        foreach ((int number, (string _, string schema, string[] entries)) in Constructs.Select(row => row.Data).Index())
        {
            string rest = schema == "{}" ? "}" : "," + schema[1..];
            project.With(
                $"{Folder(number)}/entry.schema.json",
                $$"""{"x-catalog":{"namespace":"Sample.{{Folder(number)}}","class":"Entries","layout":"file"}{{rest}}""");
            foreach ((int entry, string yaml) in entries.Index())
                project.With($"{Folder(number)}/e{entry.ToString(CultureInfo.InvariantCulture)}.yaml", yaml);
        }

        return project;
    });

    private static readonly Lazy<Assembly> Loaded = new(() => Project.Value.Load());

    [Fact]
    public void They_are_all_valid() =>
        Assert.DoesNotContain(Project.Value.Problems(), static problem => problem.Contains(": error CAT", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Compiles_reads_and_round_trips(string name, string schema, string[] entries)
    {
        int number = Constructs.Index().Single(row => row.Item.Data.Item1 == name).Index;
        Assert.Equal(schema, Constructs.ElementAt(number).Data.Item2);
        LoadedCatalog catalog = LoadedCatalog.Of(Loaded.Value, $"Sample.{Folder(number)}.Entries");

        Assert.Equal(entries.Select(JsonText.OfYaml), catalog.All.Select(LoadedCatalog.JsonOf));
        Assert.All(catalog.All, Members.Touch);
    }

    private static string Folder(int number) => "C" + number.ToString(CultureInfo.InvariantCulture);
}
