using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Catalog;

/// <summary>What was meant by a reference that leads nowhere: another spelling of an id, a file, or an entry's name.</summary>
public sealed class ReferenceAdviceTests
{
    private static readonly HashSet<string> Ids = ["abcd", "abide-1", "abide-2", "hcp-d", "bcp"];

    private static readonly (string Name, string Id)[] Names =
    [
        ("ABCD", "abcd"), ("ABIDE I", "abide-1"), ("ABIDE II", "abide-2"), ("HCP Development", "hcp-d"),
        ("Baby Connectome Project", "bcp"), ("Shared", "abcd"), ("Shared", "bcp"),
    ];

    [Theory]
    [InlineData("abcd.yaml", "abcd")]
    [InlineData("ABCD", "abcd")]
    [InlineData("datasets/abcd.yml", "abcd")]
    [InlineData("../datasets/hcp-d.yaml", "hcp-d")]
    [InlineData("https://example.org/blob/main/datasets/abide-1.yaml", "abide-1")]
    [InlineData("https://example.org/entries/bcp/", "bcp")]
    [InlineData("https://example.org/entries/bcp.json?raw=true#L3", "bcp")]
    [InlineData("[BCP](bcp.yaml)", "bcp")]
    [InlineData("`hcp-d`", "hcp-d")]
    [InlineData("<bcp>", "bcp")]
    [InlineData("“bcp”", "bcp")]
    [InlineData("bсp", "bcp")]
    [InlineData("ABIDE II", "abide-2", "ABIDE II")]
    [InlineData("abide  ii", "abide-2", "ABIDE II")]
    [InlineData("Baby Connectome Project", "bcp", "Baby Connectome Project")]
    [InlineData("baby-connectome-project", "bcp", "Baby Connectome Project")]
    public void Nothing_else_can_have_been_meant(string written, string id, string? name = null) =>
        Assert.Equal(new ReferenceAdvice(id, IsCertain: true, name), Advice(written));

    [Theory]
    [InlineData("abdc", "abcd")]
    [InlineData("hcpd", "hcp-d")]
    [InlineData("abide-3", "abide-1")]
    [InlineData("Baby Conectome Project", "bcp", "Baby Connectome Project")]
    public void Something_else_may_have_been_meant(string written, string id, string? name = null) =>
        Assert.Equal(new ReferenceAdvice(id, IsCertain: false, name), Advice(written));

    [Theory]
    [InlineData("Shared")]
    [InlineData("pomegranate")]
    [InlineData("https://example.org")]
    [InlineData("")]
    [InlineData(".yaml")]
    public void Nothing_is_known_of_what_was_meant(string written) =>
        Assert.Null(Advice(written).Id);

    [Fact]
    public void Names_are_not_asked_for_where_an_id_says_it() =>
        Assert.Equal(
            "abcd", ReferenceAdvice.For("abcd.yaml", Ids, () => throw new InvalidOperationException(), new Effort(long.MaxValue)).Id);

    [Fact]
    public void Nothing_near_is_looked_for_where_that_costs_more_than_it_may() =>
        Assert.Null(ReferenceAdvice.For("abdc", Ids, () => new EntryNames(Names), new Effort(1)).Id);

    private static ReferenceAdvice Advice(string written) =>
        ReferenceAdvice.For(written, Ids, () => new EntryNames(Names), new Effort(long.MaxValue));
}
