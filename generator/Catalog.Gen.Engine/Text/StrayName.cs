namespace Catalog.Gen.Engine.Text;

/// <summary>
/// Names of files that look as if they were meant as files of entries and are none: no ending, an ending behind the right
/// one, a slip in it.
/// </summary>
internal static class StrayName
{
    private static readonly string[] EntryEndings = [".yaml", ".yml", ".json"];

    /// <summary>What editors, merges and people write behind an ending to keep a file as it was.</summary>
    private static readonly string[] Suffixes =
    [
        ".txt", ".bak", ".backup", ".orig", ".old", ".new", ".save", ".saved", ".copy", ".tmp", ".temp", ".rej", ".off", ".disabled",
        ".draft", ".wip", "~", "_", ".1", ".2",
    ];

    /// <summary>Files without an ending that are none of a catalog's, in small letters.</summary>
    private static readonly HashSet<string> KnownNames = new(StringComparer.Ordinal)
    {
        "authors", "brewfile", "changelog", "changes", "citation", "cname", "codeowners", "contributing", "contributors", "copying",
        "copyright", "dockerfile", "gemfile", "history", "install", "jenkinsfile", "justfile", "licence", "license", "maintainers",
        "makefile", "news", "notice", "owners", "patents", "procfile", "rakefile", "readme", "security", "thanks", "todo",
        "vagrantfile", "version",
    };

    /// <summary>Whether a path ends in such a name.</summary>
    public static bool IsStray(string path) => WhyNot(FilePaths.FileName(FilePaths.Normalise(path))) is not null;

    /// <summary>Why a file is none of entries, and what to call it; null where it does not look as if it were meant as one.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    public static (string Reason, string Name)? WhyNot(string name)
    {
        if (name.Length == 0 || name[0] == '.' || FilePaths.IsEntry(name) || FilePaths.IsSchema(name)
            || FilePaths.IsLock(name) || FilePaths.IsNumbers(name) || FilePaths.IsBaseline(name))
        {
            return null;
        }

        int dot = name.LastIndexOf('.');
        if (dot < 0)
            return IsKnown(name) || name.EndsWith("~", StringComparison.Ordinal) ? null : ("its name has no ending", name + ".yaml");
        foreach (string suffix in Suffixes)
        {
            if (!name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                continue;
            string without = name.Substring(0, name.Length - suffix.Length);
            if (FilePaths.IsEntry(without) && WithoutEnding(without).Length > 0)
                return ($"its name ends in {Words.Quote(name.Substring(without.LastIndexOf('.')))}", without);
        }

        string ending = name.Substring(dot + 1);
        bool isSlip = char.ToLowerInvariant(ending.Length > 0 ? ending[0] : ' ') == 'y'
            && DidYouMean.Nearest(ending, ["yaml", "yml"]) is not null;
        return isSlip && dot > 0 ? ($"its name ends in {Words.Quote("." + ending)}", name.Substring(0, dot) + ".yaml") : null;
    }

    private static string WithoutEnding(string name)
    {
        string ending = EntryEndings.First(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return name.Substring(0, name.Length - ending.Length);
    }

    /// <summary>Whether a file without an ending is one of those that every repository has: <c>LICENSE</c>, <c>LICENSE-MIT</c>.</summary>
    private static bool IsKnown(string name) => KnownNames.Contains(name.ToLowerInvariant().Split('-', '_')[0]);
}
