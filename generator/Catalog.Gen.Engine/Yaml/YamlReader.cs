using Catalog.Gen.Engine.Text;
using YamlDotNet.Core;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>
/// Reads a file of YAML, or of JSON where its name ends in <c>.json</c>, into a tree that knows where everything stands.
/// Whatever the text, the answer is a tree or located problems, never an exception.
/// </summary>
internal static class YamlReader
{
    public static Message EmptyFile { get; } = new("the file is empty", "write an entry, or delete the file");

    /// <summary>Reads a file. The fixes of its problems are untried.</summary>
    public static YamlDocument Read(SourceFile file, CancellationToken cancellation)
    {
        var problems = new ProblemSink(file);
        YamlNode? root = null;
        if (file.Text.Length > YamlLimits.FileLength)
        {
            string length = Words.Number(file.Text.Length), most = Words.Number(YamlLimits.FileLength);
            problems.RefuseAll(0, 0, new($"the file has {length} characters, and {most} are the most that is read", "split it"));
        }
        else if (!TextEncoding.IsRefused(file, problems))
        {
            root = IsJson(file) ? new JsonScanner(file, problems, cancellation).ScanDocument() : ReadYaml(file, ref problems, cancellation);
            if (root is not null && !problems.IsFatal && IsJson(file))
                InvisibleCharacters.CheckDeceptive(problems);
            if (root is not null && !problems.IsFatal)
                HtmlEntities.Check(root, problems);
        }

        return new YamlDocument(file, problems.IsFatal ? null : root, problems.ToArray());
    }

    /// <summary>Whether a file is read as JSON: by its name.</summary>
    public static bool IsJson(SourceFile file) => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static YamlNode? ReadYaml(SourceFile file, ref ProblemSink problems, CancellationToken cancellation)
    {
        var parser = new YamlParser(file, problems, cancellation);
        YamlNode? root = parser.ReadDocument();
        if (!parser.IsLeft)
            return root;
        problems = new ProblemSink(file);
        root = ReadRare(file, problems, cancellation);
        if (root is not null && !problems.IsFatal)
        {
            InvisibleCharacters.Check(root, problems);
            InvisibleCharacters.CheckDeceptive(problems);
        }

        return root;
    }

    /// <summary>Reads YAML of any kind with YamlDotNet, which ends at the first error: for what nearly nobody writes.</summary>
    internal static YamlNode? ReadRare(SourceFile file, ProblemSink problems, CancellationToken cancellation)
    {
        string text = file.Text;
        // A byte order mark is no part of a text that was decoded from bytes; one made in memory may still have it.
        int origin = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        using var reader = new SourceTextReader(text, origin);
        var scanner = new Scanner(reader);
        try
        {
            var composer = new YamlComposer(text, origin, new Parser(scanner), problems, cancellation);
            YamlNode? root = composer.ComposeDocument();
            if (composer.IsEmpty)
                problems.RefuseAll(0, 0, EmptyFile);
            return root;
        }
        catch (YamlException e)
        {
            // Some of YamlDotNet's errors carry no mark: the scanner knows how far it came.
            bool marked = e.End.Index > 0 || e.Start.Index > 0;
            int start = Bound(marked ? e.Start : scanner.CurrentPosition, origin, text);
            int end = Math.Max(start, Bound(marked ? e.End : scanner.CurrentPosition, origin, text));
            Fail(SyntaxWording.Other(e.Message), start, end, problems);
        }
        catch (InvalidOperationException)
        {
            // A line within brackets stands too far left.
            int at = Bound(scanner.CurrentPosition, origin, text);
            Fail(SyntaxWording.KeyOutOfLine, at, Math.Min(at + 1, text.Length), problems);
        }
        catch (ArgumentException)
        {
            int at = Bound(scanner.CurrentPosition, origin, text);
            Fail(SyntaxWording.ImpossibleEscape, Math.Max(0, at - 1), at, problems);
        }

        return null;
    }

    private static int Bound(in Mark mark, int origin, string text) => (int)Math.Min(mark.Index + origin, text.Length);

    private static void Fail(Message message, int start, int end, ProblemSink problems)
    {
        problems.Syntax(start, end, message);
        problems.IsFatal = true;
    }
}
