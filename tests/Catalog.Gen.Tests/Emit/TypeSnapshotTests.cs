using System.Text;
using Catalog.Gen.Emit.Runtime;

namespace Catalog.Gen.Tests.Emit;

/// <summary>The code of each construct of a schema, as a reviewer reads it.</summary>
public class TypeSnapshotTests
{
    public static TheoryData<string, string> Constructs { get; } = new()
    {
        { "scalars", """{"title":"Entry","description":"What there is.","type":"object","required":["name","count"],"properties":{"name":{"type":"string","description":"The name.","minLength":1},"count":{"type":"integer","minimum":0,"maximum":10},"total":{"type":"integer"},"ratio":{"type":"number","exclusiveMinimum":0},"price":{"type":"number","multipleOf":0.01},"open":{"type":"boolean"},"code":{"type":"string","pattern":"^[a-z]+$"}}}""" },
        { "formats", """{"type":"object","properties":{"link":{"type":"string","format":"uri"},"day":{"type":"string","format":"date"},"at":{"type":"string","format":"date-time"},"time":{"type":"string","format":"time"},"key":{"type":"string","format":"uuid"}}}""" },
        { "defaults", """{"type":"object","properties":{"a":{"type":"string","default":"x"},"b":{"type":"integer","default":3},"c":{"enum":["p","q"],"default":"q"},"d":{"type":"array","items":{"type":"string"},"default":["z"]},"e":{"type":"string","format":"date","default":"2026-01-31"}}}""" },
        { "enums", """{"type":"object","required":["modality"],"properties":{"modality":{"title":"Modality","description":"How.","oneOf":[{"const":"T1w","title":"T1-weighted"},{"const":"bold-rest","title":"Resting state","description":"Without a task.","deprecated":true}]},"level":{"enum":[1,2,-3]},"mixed":{"enum":["auto",0.5,true]}}}""" },
        { "lists_and_maps", """{"type":"object","properties":{"tags":{"type":"array","items":{"type":"string"}},"sizes":{"type":"object","additionalProperties":{"type":"integer"}},"notes":{"type":"object","patternProperties":{"^x-":{"type":"string"}}}},"additionalProperties":{"type":"boolean"}}""" },
        { "nested", """{"type":"object","properties":{"ages":{"type":"array","items":{"type":"object","description":"A range.","required":["from"],"properties":{"from":{"type":"string"},"labels":{"type":"array","items":{"type":"string"}}}}}}}""" },
        { "nullable", """{"type":"object","required":["b"],"properties":{"a":{"type":["string","null"]},"b":{"type":["integer","null"]},"c":{}}}""" },
        { "tuple", """{"type":"object","properties":{"place":{"description":"Where it is.","type":"array","prefixItems":[{"title":"Latitude","type":"number","minimum":-90,"maximum":90},{"title":"Longitude","type":"number"},{"type":"string"}],"items":{"type":"boolean"},"minItems":2}}}""" },
        { "union", """{"type":"object","properties":{"shape":{"description":"What it looks like.","oneOf":[{"$ref":"#/$defs/circle"},{"type":"object","required":["kind","side"],"properties":{"kind":{"const":"square"},"side":{"type":"number"}}},{"type":"string"}]},"plain":{"oneOf":[{"$ref":"#/$defs/cat"},{"$ref":"#/$defs/dog"}]}},"$defs":{"circle":{"type":"object","required":["kind","radius"],"properties":{"kind":{"const":"circle"},"radius":{"type":"number"}}},"cat":{"type":"object","required":["is","name"],"properties":{"is":{"const":"cat"},"name":{"type":"string"}}},"dog":{"type":"object","required":["is","name"],"properties":{"is":{"const":"dog"},"name":{"type":"string"},"size":{"type":"integer"}}}}}""" },
        { "references", """{"type":"object","required":["parentId"],"properties":{"parentId":{"type":"string","x-ref":"Entries"},"derivedFrom":{"type":"array","items":{"type":"string","x-ref":"Entries"}},"part":{"type":"object","properties":{"of":{"type":"string","x-ref":"Entries"},"seeAlso":{"type":"array","items":{"type":"string","x-ref":"Entries"}}}}}}""" },
        { "allOf", """{"allOf":[{"$ref":"#/$defs/base"}],"type":"object","properties":{"count":{"minimum":1},"more":{"type":"string","deprecated":true,"description":"Use name."}},"required":["count"],"$defs":{"base":{"type":"object","properties":{"name":{"type":"string"},"count":{"type":"integer","maximum":9}}}}}""" },
        { "recursive", """{"title":"Entry","type":"object","properties":{"children":{"type":"array","items":{"$ref":"#"}}}}""" },
        { "not_an_object", """{"type":"array","items":{"type":"string"}}""" },
        { "hostile_names", """{"type":"object","properties":{"$ref":{"type":"string"},"":{"type":"string"},"1":{"type":"string"},"a b":{"type":"string"},"aB":{"type":"string"},"class":{"type":"string"},"entry":{"type":"string"},"id":{"type":"string"},"toString":{"type":"string"},"😀":{"type":"string"},"*/\u2028":{"type":"string"},"type":{"enum":["system","String"]}}}""" },
    };

    [Theory]
    [MemberData(nameof(Constructs))]
    public async Task Construct(string name, string schema)
    {
        TypeSandbox sandbox = TypeSandbox.Of(schema);
        sandbox.Compile();
        await Verify(Join(sandbox.Sources)).UseDirectory("Snapshots").UseParameters(name);
    }

    [Fact]
    public async Task Runtime() => await Verify(RuntimeEmitter.Emit()).UseDirectory("Snapshots");

    private static string Join(IEnumerable<(string HintName, string Source)> sources)
    {
        var text = new StringBuilder();
        foreach ((string hintName, string source) in sources)
            text.Append("//HintName: ").Append(hintName).Append('\n').Append(source).Append('\n');
        return text.ToString();
    }
}
