using Microsoft.Extensions.Configuration;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>Options with enums of a catalog, by way of the type converters.</summary>
public class EnumConfigurationTests
{
    [Fact]
    public void Options_are_bound_by_spelling()
    {
        Scan scan = Bind(("Modality", "bold-rest"), ("Other", "dwi"), ("Field", "7"), ("All:0", "T1w"), ("Counts:bold-rest", "2"))!;
        Assert.Equal((Modality.BoldRest, Modality.Dwi, FieldStrength._7), (scan.Modality, scan.Other, scan.Field));
        Assert.Equal([Modality.T1w], scan.All);
    }

    [Theory]
    [InlineData("bold_rest", "'bold_rest' is not a value of Modality: did you mean 'bold-rest'?")]
    [InlineData("BoldRest", "'BoldRest' is not a value of Modality: did you mean 'bold-rest'?")]
    [InlineData("1", "'1' is not a value of Modality")]
    public void What_is_no_spelling_is_refused_with_its_key_and_the_nearest(string value, string message)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Bind(("Modality", value)));
        Assert.Contains("Modality", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.IsType<FormatException>(thrown.InnerException).Message);
    }

    private static Scan? Bind(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build()
        .Get<Scan>();
}
