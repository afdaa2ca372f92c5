using Catalog.Gen.References;

namespace Catalog.Gen.CodeFixes.Tests.References;

public class ObsoleteNoteTests
{
    [Theory]
    [InlineData("nki is now nki-rockland: use Datasets.NkiRockland", "NkiRockland")]
    [InlineData("superseded, use PediatricImaging.Datasets.Dhcp3.", "Dhcp3")]
    [InlineData("withdrawn by its owners", null)]
    [InlineData("because Datasets.Dhcp is gone", null)]
    [InlineData("use Dhcp", null)]
    [InlineData("use Datasets.", null)]
    [InlineData("use Datasets.Dhcp if you can", null)]
    [InlineData("", null)]
    public void The_successor_is_what_the_message_ends_with(string message, string? expected) =>
        Assert.Equal(expected, ObsoleteNote.Successor(message));
}
