using Catalog.Gen.Engine.Text;
using YamlDotNet.Core;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Reads a file of YAML, or of JSON where its name ends in <c>.json</c>, into a tree that knows where everything stands.
/// Whatever the text, the answer is a tree or located problems, never an exception.
/// </summary>
internal static class YamlReader
{
    public const string EmptyFile = "the file is empty: write an entry, or delete the file";

    public static YamlDocument Read(SourceFile file, CancellationToken cancellation)
    {
        var problems = new ProblemSink(file);
        YamlNode? root = null;
        if (file.Text.Length > YamlLimits.FileLength)
            problems.RefuseAll(
                0, 0, $"the file has {file.Text.Length} characters, and {YamlLimits.FileLength} are the most that is read: split it");
        else if (!TextEncoding.IsRefused(file, problems))
            root = file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? new JsonScanner(file, problems, cancellation).ScanDocument()
                : CommonYaml.TryRead(file.Text, cancellation) ?? ReadYaml(file, problems, cancellation);
        return new YamlDocument(file, problems.IsFatal ? null : root, problems.ToArray());
    }

    /// <summary>Reads YAML of any kind, with YamlDotNet.</summary>
    internal static YamlNode? ReadYaml(SourceFile file, ProblemSink problems, CancellationToken cancellation)
    {
        string text = file.Text;
        // A byte order mark is no part of a text that was decoded from bytes; one made in memory may still have it.
        int origin = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        using var reader = new SourceTextReader(text, origin);
        var scanner = new Scanner(reader);
        YamlNode? root = null;
        try
        {
            var composer = new YamlComposer(text, origin, new Parser(scanner), problems, cancellation);
            root = composer.ComposeDocument();
            if (composer.IsEmpty && reader.RefusedAt < 0)
                problems.RefuseAll(0, 0, EmptyFile);
        }
        catch (YamlException e) when (reader.RefusedAt < 0)
        {
            // Some of YamlDotNet's errors carry no mark: the scanner knows how far it came.
            bool marked = e.End.Index > 0 || e.Start.Index > 0;
            int start = Bound(marked ? e.Start : scanner.CurrentPosition, origin, text);
            int end = Math.Max(start, Bound(marked ? e.End : scanner.CurrentPosition, origin, text));
            string message = SyntaxWording.Explain(e.Message, file, ref start, ref end);
            AddSyntaxProblem(message, start, end, problems);
        }
        catch (YamlException)
        {
            // It stumbled over the end that the reader made where it met a refused character.
        }
        catch (InvalidOperationException)
        {
            int at = Bound(scanner.CurrentPosition, origin, text);
            AddSyntaxProblem(SyntaxWording.OutdentedInBrackets, at, Math.Min(at + 1, text.Length), problems);
        }
        catch (ArgumentException)
        {
            int at = Bound(scanner.CurrentPosition, origin, text);
            AddSyntaxProblem(SyntaxWording.ImpossibleEscape, Math.Max(0, at - 1), at, problems);
        }

        if (reader.RefusedAt >= 0)
            TextEncoding.RefuseCharacter(text, reader.RefusedAt, problems);
        else if (reader.HasReplacementCharacter)
            TextEncoding.CheckReplacementCharacters(file, problems);
        return root;
    }

    private static int Bound(in Mark mark, int origin, string text) => (int)Math.Min(mark.Index + origin, text.Length);

    private static void AddSyntaxProblem(string message, int start, int end, ProblemSink problems)
    {
        problems.Add(Rules.YamlSyntax, start, end, message);
        problems.IsFatal = true;
    }
}
