using ErrorLibrary;

namespace Catalog.Gen.Programs.Tests;

public class ErrorCodeTests
{
    /// <summary>The areas have the numbers that were recorded, in whichever order the schema lists them.</summary>
    [Fact]
    public void The_page() => Assert.Equal(
        """
        40 files-1001: There is no file 'notes.txt'.
        30 network-2001: The server is busy.
        Waits 00:00:01, 00:00:10, 00:01:00
        1002 is disk-full, status 500
        1003 is no error of ours
        0 files: 1002, 1001
        1 network: 2001
        2 licences: 

        """, Pages.Of(ErrorLibrary.Program.Use));

    [Fact]
    public void An_unknown_code_is_refused_with_the_property() => Assert.Equal(
        "no entry of ErrorCodes has '1003' in 'code'", Assert.Throws<KeyNotFoundException>(() => ErrorCodes.GetByCode(1003)).Message);

    [Fact]
    public void The_library_shows_its_codes_and_hides_its_retries()
    {
        string[] shown = [.. typeof(Faults).Assembly.GetExportedTypes().Select(type => type.Name)];
        Assert.Contains("ErrorCodes", shown);
        Assert.DoesNotContain("Retries", shown);
        Assert.DoesNotContain("Retry", shown);
        Assert.Equal(TimeSpan.FromSeconds(1), Faults.Waits(ErrorCodes.ServerBusy)[0]);
    }
}
