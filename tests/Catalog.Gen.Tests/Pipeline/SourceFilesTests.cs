using System.Text;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Tests.Pipeline;

/// <summary>What the compiler decoded, as the engine gets it.</summary>
public class SourceFilesTests
{
    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        byte[] latin1 = Encoding.Latin1.GetBytes("a: 1\nb: né\n");

        // What the compiler makes of it where its fall-back is UTF-8 again, and where it is the machine's code page.
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Latin1 })
        {
            YamlDocument document = Read(SourceText.From(latin1, latin1.Length, encoding));
            Problem problem = Assert.Single(document.Problems);
            Assert.Equal(
                "a.yaml(2,5): error CAT1016: the file is not UTF-8, so this character cannot be read for certain: save the file as UTF-8",
                problem.ToString());
            Assert.Null(document.Root);
        }
    }

    [Fact]
    public void A_replacement_character_that_stands_in_the_file_is_a_character()
    {
        foreach (bool hasByteOrderMark in new[] { false, true })
        {
            byte[] bytes = [.. hasByteOrderMark ? Encoding.UTF8.GetPreamble() : [], .. "a: x\uFFFDy\n"u8];
            foreach (SourceHashAlgorithm algorithm in new[] { SourceHashAlgorithm.Sha1, SourceHashAlgorithm.Sha256 })
                Assert.Equal("x\uFFFDy", Value(SourceText.From(bytes, bytes.Length, Encoding.UTF8, algorithm)));
        }
    }

    [Fact]
    public void UTF_16_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a: né\n")];
        Assert.Equal("né", Value(SourceText.From(bytes, bytes.Length)));
    }

    [Fact]
    public void A_byte_order_mark_shifts_nothing()
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. "a: 1\na: 2\n"u8];
        Assert.Equal(5, Assert.Single(Read(SourceText.From(bytes, bytes.Length)).Problems).Place.Span.Start);
    }

    private static string Value(SourceText text)
    {
        YamlDocument document = Read(text);
        Assert.Empty(document.Problems);
        return ((YamlScalar)((YamlMapping)document.Root!).Find("a")!).Value;
    }

    private static YamlDocument Read(SourceText text) =>
        YamlReader.Read(SourceFiles.Read(new Text(text), CancellationToken.None), CancellationToken.None);

    private sealed class Text(SourceText text) : AdditionalText
    {
        public override string Path => "a.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
