using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalog.Gen.Tests.Emit.Catalog;

/// <summary>The conversions of a catalog of three ids; hosts have a test project of their own.</summary>
public sealed class EntryConversionsTests
{
    private static readonly Type Entry = Compile().GetType("Imaging.Dataset", throwOnError: true)!;

    [Theory]
    [InlineData("dhcp", "dhcp")]
    [InlineData("hcp-d", "hcp-d")]
    public void Parses_an_id(string text, string id)
    {
        Assert.Equal(id, IdOf(Entry.GetMethod("Parse", [typeof(string)])!.Invoke(null, [text])));
        object?[] arguments = [text, null];
        Assert.Equal(
            true, Entry.GetMethod("TryParse", [typeof(string), Entry.MakeByRefType()])!.Invoke(null, arguments));
        Assert.Equal(id, IdOf(arguments[1]));
    }

    [Theory]
    [InlineData("dhpc", "'dhpc' is not an id of Datasets: did you mean 'dhcp'?")]
    [InlineData("HCPD", "'HCPD' is not an id of Datasets: did you mean 'hcp-d'?")]
    [InlineData("nki_rocklnad", "'nki_rocklnad' is not an id of Datasets: did you mean 'nki-rockland'?")]
    [InlineData("something", "'something' is not an id of Datasets")]
    [InlineData("", "'' is not an id of Datasets")]
    public void What_is_no_id_is_refused_with_the_nearest(string text, string message)
    {
        MethodInfo parse = Entry.GetMethod("Parse", [typeof(string)])!;
        var thrown = Assert.Throws<TargetInvocationException>(() => parse.Invoke(null, [text]));
        Assert.Equal(message, Assert.IsType<FormatException>(thrown.InnerException).Message);
        Assert.Equal(false, Entry.GetMethod("TryParse", [typeof(string), Entry.MakeByRefType()])!.Invoke(null, [text, null]));
    }

    [Fact]
    public void A_type_descriptor_converts_both_ways()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(Entry);
        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        object? entry = converter.ConvertFrom(null, CultureInfo.InvariantCulture, "hcp-d");
        Assert.Equal("hcp-d", IdOf(entry));
        Assert.Equal("hcp-d", converter.ConvertTo(null, CultureInfo.InvariantCulture, entry, typeof(string)));
        Assert.Throws<FormatException>(() => converter.ConvertFrom(null, CultureInfo.InvariantCulture, "dhpc"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(null, CultureInfo.InvariantCulture, 1));
    }

    [Fact]
    public void Json_holds_the_id_as_a_value_and_as_a_key()
    {
        var converter = (JsonConverter)Activator.CreateInstance(Entry.GetNestedType("IdJsonConverter")!)!;
        var options = new JsonSerializerOptions { Converters = { converter } };
        Type map = typeof(Dictionary<,>).MakeGenericType(Entry, Entry.MakeArrayType());
        object read = JsonSerializer.Deserialize("""{ "dhcp": ["hcp-d", null] }""", map, options)!;
        Assert.Equal("""{"dhcp":["hcp-d",null]}""", JsonSerializer.Serialize(read, map, options));
    }

    [Theory]
    [InlineData("[\n  \"dhcp\",\n  \"dhpc\"\n]", "$[1]", 2, "'dhpc' is not an id of Datasets: did you mean 'dhcp'?")]
    [InlineData("[\n  3\n]", "$[0]", 1, "an entry of Datasets is read from its id, a text, or from an object that has the id as 'id'")]
    public void An_error_in_json_says_where(string json, string path, long line, string message)
    {
        var converter = (JsonConverter)Activator.CreateInstance(Entry.GetNestedType("IdJsonConverter")!)!;
        var options = new JsonSerializerOptions { Converters = { converter } };
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Entry.MakeArrayType(), options));
        Assert.Equal((path, line, message), (thrown.Path, thrown.LineNumber, thrown.Message));
    }

    private static string? IdOf(object? entry) => (string?)Entry.GetProperty("Id")!.GetValue(entry);

    // The default context: a type converter is looked up by the name of its assembly.
    private static Assembly Compile() => new CatalogProject()
        .Named("Imaging.Conversions")
        .WithProperty("RootNamespace", "Imaging")
        .With("datasets/dataset.schema.json", """{ "title": "Dataset" }""")
        .With("datasets/dhcp.yaml", "{}")
        .With("datasets/hcp-d.yaml", "{}")
        .With("datasets/nki-rockland.yaml", "{}")
        .Load(AssemblyLoadContext.Default);
}
