using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalog.Gen.Hosts.Tests;

/// <summary>Options bound from configuration, by way of the type converter.</summary>
public class ConfigurationTests
{
    [Theory]
    [InlineData("hcp-d", "hcp-d")]
    [InlineData("nki", "nki-rockland")]
    public void An_option_is_bound_by_id(string written, string id) => Assert.Equal(id, Bind(("Study:Dataset", written)).Dataset!.Id);

    [Fact]
    public void What_is_not_set_stays_null() => Assert.Null(Bind(("Study:Note", "none")).Dataset);

    [Fact]
    public void An_unknown_id_is_refused_with_its_key_and_the_nearest()
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Bind(("Study:Dataset", "dhpc")));
        Assert.Contains("Study:Dataset", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(
            "'dhpc' is not an id of Datasets: did you mean 'dhcp'?", Assert.IsType<FormatException>(thrown.InnerException).Message);
    }

    [Fact]
    public void Lists_are_bound_too()
    {
        IConfiguration configuration = Configuration(("Datasets:0", "dhcp"), ("Datasets:1", "hcp-d"));
        Assert.Equal([Datasets.Dhcp, Datasets.HcpD], configuration.GetSection("Datasets").Get<Dataset[]>()!);
    }

    private static Study Bind(params (string Key, string Value)[] settings)
    {
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton(Configuration(settings))
            .AddOptions<Study>().BindConfiguration("Study").Services
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<Study>>().Value;
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
}
