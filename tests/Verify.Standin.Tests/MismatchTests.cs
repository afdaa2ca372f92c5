namespace VerifyTests.Standin;

/// <summary>What happens where received and verified differ, in a folder of the test's own.</summary>
public sealed class MismatchTests : IDisposable
{
    private static readonly byte[] ByteOrderMark = [.. "\uFEFF"u8];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verify-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_new_text_is_written_beside_and_fails_until_it_is_verified()
    {
        string message = await Fails("first\r\nsecond", nameof(A_new_text_is_written_beside_and_fails_until_it_is_verified));
        string received = Assert.Single(Files());
        Assert.EndsWith(".received.txt", received, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(received), message, StringComparison.Ordinal);
        Assert.Equal([.. ByteOrderMark, .. "first\nsecond"u8], File.ReadAllBytes(received));

        Accept(received);
        await Passes("first\nsecond", nameof(A_new_text_is_written_beside_and_fails_until_it_is_verified));
        Assert.EndsWith(".verified.txt", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_names_both_files_and_what_differs_and_a_return_takes_the_received_file_away()
    {
        const string Name = "changed";
        await Fails("same\nbefore", Name);
        Accept(Assert.Single(Files()));

        string message = await Fails("same\nafter", Name);
        Assert.Equal(["MismatchTests.changed.received.txt", "MismatchTests.changed.verified.txt"], Files().Select(Path.GetFileName));
        Assert.Contains("MismatchTests.changed.received.txt", message, StringComparison.Ordinal);
        Assert.Contains("MismatchTests.changed.verified.txt", message, StringComparison.Ordinal);
        Assert.Contains("after", message, StringComparison.Ordinal);
        Assert.Contains("before", message, StringComparison.Ordinal);

        await Passes("same\nbefore", Name);
        Assert.Equal(["MismatchTests.changed.verified.txt"], Files().Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_last_line_break_makes_a_difference()
    {
        await Fails("text", "line break");
        Accept(Assert.Single(Files()));
        await Fails("text\n", "line break");
    }

    [Fact]
    public async Task A_source_that_is_no_longer_generated_fails_and_is_named()
    {
        await FailsRun(("One.g.cs", "class One;\n"), ("Two.g.cs", "class Two;\n"));
        foreach (string file in Files())
            Accept(file);
        Assert.Equal(["MismatchTests.run#One.g.verified.cs", "MismatchTests.run#Two.g.verified.cs"], Files().Select(Path.GetFileName));

        string message = await FailsRun(("One.g.cs", "class One;\n"));
        Assert.Contains("MismatchTests.run#Two.g.verified.cs", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Files(), file => file.Contains(".received.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_is_used_once_in_a_run()
    {
        await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("x").UseDirectory(_folder.FullName).UseMethodName("once"));
        Accept(Assert.Single(Files()));
        Exception second =
            await Assert.ThrowsAnyAsync<Exception>(async () => await Verify("x").UseDirectory(_folder.FullName).UseMethodName("once"));
        Assert.Contains("already been used", second.Message, StringComparison.Ordinal);
    }

    private static void Accept(string received) =>
        File.Move(received, received.Replace(".received.", ".verified.", StringComparison.Ordinal), overwrite: true);

    private string[] Files() => [.. Directory.GetFiles(_folder.FullName).Order(StringComparer.Ordinal)];

    private async Task Passes(string text, string name) =>
        await Verify(text).UseDirectory(_folder.FullName).UseMethodName(name).DisableRequireUniquePrefix();

    private async Task<string> Fails(string text, string name) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => Passes(text, name))).Message;

    private async Task<string> FailsRun(params (string HintName, string Source)[] sources) =>
        (await Assert.ThrowsAnyAsync<Exception>(async () =>
            await Verify(new SampleGenerator(sources).Run())
                .UseDirectory(_folder.FullName)
                .UseMethodName("run")
                .DisableRequireUniquePrefix())).Message;
}
