using System.Text;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A file's lines, as far as a fix moves them: by their indentation YAML knows what belongs to what.</summary>
internal sealed class BlockText(SourceFile file)
{
    private readonly string _text = file.Text;

    public Replacements Replacements { get; } = new(file);

    /// <summary>How many characters stand before one on its line.</summary>
    public int Column(int offset) => offset - LineStart(offset);

    /// <summary>Whether nothing but blanks stands before a character on its line.</summary>
    public bool IsFirstOnLine(int offset) => IsBlank(LineStart(offset), offset);

    /// <summary>Whether a mapping is written with a line for each key, and not between braces.</summary>
    public bool IsBlock(YamlMapping mapping) =>
        !Replacements.IsJson && mapping.Members.Length > 0 && mapping.Start < _text.Length && _text[mapping.Start] != '{';

    /// <summary>Moves the lines of a part to the right, or to the left; null where they are not lines of their own.</summary>
    /// <param name="start">Where the part begins: at the first key of a line.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="by">By how many columns; less than none to the left.</param>
    /// <param name="before">A line to write before them.</param>
    public Fix? Shift(int start, int end, int by, string before = "")
    {
        if (Replacements.IsJson || !IsFirstOnLine(start) || ShiftLines(start, end, by) is not { } moved)
            return null;
        string line = before.Length == 0 ? "" : new string(' ', Column(start)) + before + "\n";
        return new Fix(new TextSpan(LineStart(start), end), line + moved, IsCertain: false);
    }

    /// <summary>The lines of a part, moved; null where one of them does not begin with so many blanks.</summary>
    public string? ShiftLines(int start, int end, int by)
    {
        string[] lines = _text.Substring(LineStart(start), end - LineStart(start)).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
                continue;
            if (by >= 0)
                lines[i] = new string(' ', by) + lines[i];
            else if (lines[i].Length >= -by && lines[i].Take(-by).All(static c => c == ' '))
                lines[i] = lines[i].Substring(-by);
            else
                return null;
        }

        return string.Join("\n", lines);
    }

    /// <summary>A text in place of a part of any length.</summary>
    public static Fix Write(int start, int end, string text) => new(new TextSpan(start, end), text, IsCertain: false);

    /// <summary>A part of the file with blanks in place of the dashes that begin some of its items; null where one has no dash.</summary>
    public Fix? WithoutDashes(IEnumerable<YamlNode> items)
    {
        var dashes = new List<int>();
        foreach (YamlNode item in items)
        {
            int at = item.Start - 1;
            while (at >= 0 && _text[at] is ' ' or '\t')
                at--;
            if (at < 0 || _text[at] != '-' || !(IsFirstOnLine(at) || dashes.Count == 0))
                return null;
            dashes.Add(at);
        }

        int start = dashes[0], end = dashes[dashes.Count - 1] + 1;
        var text = new StringBuilder(_text.Substring(start, end - start));
        foreach (int dash in dashes)
            text[dash - start] = ' ';
        return Replacements.IsJson ? null : new Fix(new TextSpan(start, end), text.ToString(), IsCertain: false);
    }

    private bool IsBlank(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_text[i] != ' ')
                return false;
        }

        return true;
    }

    private int LineStart(int offset) => offset == 0 ? 0 : _text.LastIndexOf('\n', offset - 1) + 1;
}
