using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Diagnostics;

public sealed class DidYouMeanTests
{
    private static readonly string[] Known =
        ["nki", "hcp-d", "modalities", "T1w", "licence", "access", "name", "datasets", "lifeStage", "subjects"];

    [Theory]
    [InlineData("NKI", "nki")]
    [InlineData("hcpd", "hcp-d")]
    [InlineData("hcp_d", "hcp-d")]
    [InlineData("modalites", "modalities")]
    [InlineData("modality", "modalities")]
    [InlineData("T1", "T1w")]
    [InlineData("lisence", "licence")]
    [InlineData("acces", "access")]
    [InlineData("nmae", "name")]
    [InlineData("Dataset", "datasets")]
    [InlineData("life stages", "lifeStage")]
    public void A_slip_finds_what_was_meant(string written, string meant) =>
        Assert.Equal(meant, DidYouMean.Nearest(written, Known));

    [Theory]
    [InlineData("colour")]
    [InlineData("ab")]
    [InlineData("")]
    [InlineData("-")]
    public void What_is_far_from_all_gets_no_guess(string written) =>
        Assert.Null(DidYouMean.Nearest(written, ["name", "modalities", "ac", "x", ""]));

    [Theory]
    [InlineData("citation", "curation")]
    [InlineData("planned", "scanner")]
    [InlineData("qoppa", "kappa")]
    public void Another_word_is_no_slip(string written, string other) => Assert.Null(DidYouMean.Nearest(written, [other]));

    [Fact]
    public void The_order_of_the_candidates_does_not_matter()
    {
        Assert.Equal("aged", DidYouMean.Nearest("agex", ["ages", "aged"]));
        Assert.Equal("aged", DidYouMean.Nearest("agex", ["aged", "ages"]));
    }

    [Fact]
    public void A_better_spelling_wins_over_a_slip() =>
        Assert.Equal("feta", DidYouMean.Nearest("FETA", ["fetal", "beta", "feta"]));
}
