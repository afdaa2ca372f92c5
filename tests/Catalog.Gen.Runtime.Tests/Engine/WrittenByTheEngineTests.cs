extern alias Engine;

using System.Globalization;
using Catalog.Gen.Runtime.Tests.Writing;
using CatalogGen.Runtime;
using CsCheck;
using Engine::Catalog.Gen.Engine.Evaluation;
using Engine::Catalog.Gen.Engine.Packed;
using Engine::Catalog.Gen.Engine.Schema;
using Engine::Catalog.Gen.Engine.Text;
using Engine::Catalog.Gen.Engine.Types;
using Engine::Catalog.Gen.Engine.Yaml;
using Any = CsCheck.Gen;

namespace Catalog.Gen.Runtime.Tests.Engine;

/// <summary>
/// What the engine writes, the run-time support reads. The other tests here have a second writer, in the plainest way, so
/// that the format is held from both sides.
/// </summary>
public sealed class WrittenByTheEngineTests
{
    private static readonly TypeModel Untyped = Model("{}");

    private static readonly TypeModel Moments = Model("""{"format":"date-time","type":"string"}""");

    /// <summary>Moments, many of which are none.</summary>
    private static readonly Gen<string> Moment = Any.Select(
        Any.Select(Any.Int[0, 9999], Any.Int[0, 13], Any.Int[0, 32]),
        Any.Select(Any.Int[0, 25], Any.Int[0, 61], Any.Int[0, 61]),
        Any.OneOf("", ".1", ".12345670"),
        Any.OneOf("Z", "z", "+14:00", "-14:00", "+14:01", "+00:30", "-23:59"),
        static (date, time, places, zone) => string.Create(
            CultureInfo.InvariantCulture,
            $"{date.Item1:0000}-{date.Item2:00}-{date.Item3:00}T{time.Item1:00}:{time.Item2:00}:{time.Item3:00}{places}{zone}"));

    [Fact]
    public void Values_are_read() => RandomValue.Untyped.Select(WithoutTwins).Sample(static value =>
    {
        byte[] packed = Pack(value.Json, Untyped);
        Assert.Equal(PackedWriter.Pack(value), packed);
        Assert.Equal(value.Json, new PackedReader(packed, default).ToJson());
    }, iter: 500);

    [Fact]
    public void Chunks_are_read() => Any.Select(Any.Byte.Array[1, 200], Any.Int[1, 40]).Sample(static (bytes, times) =>
    {
        byte[] all = [.. Enumerable.Repeat(bytes, times).SelectMany(static one => one)];
        var store = new ChunkStore(1, _ => TextPacking.Deflate(all, all.Length));
        Assert.Equal(all, store.Lend(0, 0, all.Length)[..all.Length]);
    }, iter: 300);

    [Fact]
    public void Tables_are_read() => Any.String[0, 9].Array[0, 60].Sample(static all =>
    {
        string[] strings = [.. all.Distinct()];
        StringTableData data = StringTableData.Build(strings);
        var table = new StringTable(data.Text, data.Starts, data.Slots);
        Assert.Equal(Enumerable.Range(0, strings.Length), strings.Select(text => table.Find(text)));
    }, iter: 300);

    /// <summary>
    /// The reader checks nothing again: whatever <see cref="Rfc3339"/> lets through, and that alone, is what .NET holds.
    /// </summary>
    [Fact]
    public void A_moment_that_fits_is_read_as_the_framework_reads_it() => Moment.Sample(static text =>
    {
        // The framework reads no more than seven places, and the letters in upper case alone.
        bool isMoment = DateTimeOffset.TryParseExact(
            text.Replace("12345670", "1234567", StringComparison.Ordinal).ToUpperInvariant(),
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset expected);
        Assert.True(isMoment == Rfc3339.IsDateTime(text), text);
        if (isMoment)
            Assert.Equal((expected, expected.Offset), Read(text));
    }, iter: 20_000);

    /// <summary>The value with no key twice in an object, which YAML refuses, and with no declared or hidden key.</summary>
    private static Value WithoutTwins(Value value) => value switch
    {
        Value.Items items => new Value.Items([.. items.All.Select(WithoutTwins)]),
        Value.Properties properties => new Value.Properties(
        [
            .. properties.All.DistinctBy(static one => one.Name)
                .Select(static one => new Property(KeyKind.Other, one.Name, WithoutTwins(one.Value))),
        ]),
        _ => value,
    };

    private static (DateTimeOffset Moment, TimeSpan Offset) Read(string text)
    {
        DateTimeOffset read = new PackedReader(Pack(JsonText.Quoted(text), Moments), default).ReadDateTime();
        return (read, read.Offset);
    }

    private static byte[] Pack(string json, TypeModel model)
    {
        var file = new SourceFile("one.json", json);
        var problems = new List<Problem>();
        byte[] packed = ValuePacker.Pack(YamlReader.Read(file, CancellationToken.None).Root!, model, file, problems);
        Assert.Empty(problems);
        return packed;
    }

    private static TypeModel Model(string schema)
    {
        SchemaSet set = SchemaJudge.Compile([new SourceFile("thing.schema.json", schema)], CancellationToken.None);
        Assert.Empty(set.Problems);
        SchemaNode root = set.Documents[0].Root;
        return TypeModelBuilder.Build(root, root, new TypeModelOptions("Sample", "Things", "Thing"));
    }
}
