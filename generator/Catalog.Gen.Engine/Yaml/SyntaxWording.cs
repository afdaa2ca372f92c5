using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Says in plain words why YAML cannot be read, and what to do: a sentence for each slip.</summary>
internal static class SyntaxWording
{
    private const string QuotesOrIndent = "put the whole text in quotes, or fix the indentation";

    public static Message KeyAlone { get; } = new("a ':' is missing behind this key", "add it, and the key's value");

    public static Message LineAlone { get; } = new(
        "a ':' is missing on this line", "add it behind the key; if the line continues the text above, indent it deeper");

    public static Message TextNotIndented { get; } = new(
        "the text behind '|' or '>' must stand deeper than its key", "indent this line and those below it that belong to the text");

    public static Message ValueNotIndented { get; } = new(
        "this value stands in the column of its key", "indent it, or write it behind the ':'");

    public static Message StrayColon { get; } = new(
        "a ':' with a space behind it makes a key, and none can stand here", QuotesOrIndent);

    public static Message KeyOnOneLine { get; } = new("a key must stand on one line", "put the text in quotes, or fix the indentation");

    public static Message KeyBelowText { get; } = new(
        "this key stands deeper than the key above, which has a text already",
        "put it in line with the keys above, or the whole text in quotes");

    public static Message KeyOutOfLine { get; } = new("this key is not in line with the keys above", "fix the indentation");

    public static Message ItemOutOfLine { get; } = new("this '- ' is not in line with those above", "fix the indentation");

    public static Message FirstKeyTooDeep { get; } = new("the first key stands deeper than the others", "take the spaces before it out");

    public static Message KeyTooLong { get; } = new(
        "a key has at most 1024 characters, and this one has more", "put it in a value; if it is a text, put the whole of it in quotes");

    public static Message StrayItem { get; } = new(
        "a list item stands where a key is due", "fix the indentation, or give the list a key of its own");

    public static Message StrayDash { get; } = new(
        "a list item ('- ') cannot stand here", "begin it on a line of its own, or put the text in quotes");

    public static Message NoItem { get; } = new(
        "a list item must begin with '- ' and stand right below the others", "fix the indentation");

    public static Message NoSpaceBehindDash { get; } = new("a space is missing behind '-'", "write '- '");

    public static Message Tab { get; } = new(
        "a tab stands here, and YAML is indented with spaces only", "put spaces in its place");

    public static Message UnclosedQuote { get; } = new("the quotes that open here are never closed", "close them");

    public static Message LineInQuotes { get; } = new("the quotes hold a key and its value", "take them out");

    public static Message MarkdownLink { get; } = new(
        "a link of Markdown is no YAML", "write its address alone, or put all of it in quotes");

    public static Message QuotesClosed { get; } = new(
        "the quotes have closed before this", "write '' for a quote within single quotes, and \\\" within double quotes");

    public static Message UnknownEscape { get; } = new(
        "a '\\' in double quotes is followed by a character that means nothing",
        "write '\\\\' for the character itself, or use single quotes");

    public static Message EscapeDigits { get; } = new(
        "'\\x', '\\u' and '\\U' want 2, 4 and 8 hexadecimal digits", "write '\\\\' for the character itself, or use single quotes");

    public static Message ImpossibleEscape { get; } = new("this escape is no Unicode character", "write the character itself");

    public static Message OutdentedInBrackets { get; } = new(
        "this line stands inside '[' or '{' and is not indented deeper than its key", "indent it, or close the bracket above");

    public static Message TrailingComma { get; } = new("a ',' ends no value outside of brackets", "take it out");

    public static Message NothingBeforeComma { get; } = new("a value is missing before this ','", "write it, or take the ',' out");

    public static Message NoSpaceBeforeComment { get; } = new(
        "a '#' needs a space before it to begin a comment", "put one there, or put the text in quotes");

    public static Message CommentInText { get; } = new(
        "a comment has ended the text above", "put the text in quotes, or the comment elsewhere");

    public static Message TextBelowValue { get; } = new(
        "the value above has ended before this line", "put the whole text in quotes, or take this line out");

    public static Message BlockHeader { get; } = new(
        "behind '|' or '>' only '+', '-' or a digit can stand", "begin the text on the next line, or put it in quotes");

    public static Message IndentOfZero { get; } = new("the digit behind '|' or '>' must be 1 to 9", "correct it, or take it out");

    public static Message BlankLineTooDeep { get; } = new(
        "the first lines of this text are empty and indented deeper than the text", "take their spaces out");

    public static Message BlockLineTooShallow { get; } = new(
        "this line belongs to the text above, and is not indented as deep as its first line", "indent it like that");

    public static Message NameMissing { get; } = new(
        "'&' marks a value and '*' repeats it, and a name must follow", "a text that begins with either must stand in quotes");

    public static Message TwoMarks { get; } = new("one value is marked twice", "keep one mark");

    public static Message MarkWithoutSpace { get; } = new("a space is missing behind this mark", "write one");

    public static Message AnchorBeforeDash { get; } = new("a mark ('&name') cannot stand before '- '", "put it behind");

    public static Message MarkNotIndented { get; } = new(
        "a mark ('&name' or '!name') stands alone here", "put it behind its key, or deeper than that");

    public static Message AnchorOfAlias { get; } = new(
        "'*' repeats a value, and '&' cannot mark it once more", "take the mark out");

    public static Message TagOfText { get; } = new("a text that begins with '!' must stand in quotes", "put it in quotes");

    public static Message AfterEnd { get; } = new("'...' ends the file, and nothing can stand behind it", "take the '...' out");

    public static Message AfterValue { get; } = new("the value of the file has ended before this", "take it out, or fix the indentation");

    public static Message BlockBehindMark { get; } = new("nothing of this kind can begin on the line of '---'", "begin a new line");

    public static Message Version { get; } = new(
        "this is no version of YAML that is known", "write '%YAML 1.2', once, or take the line out");

    public static Message NoMarkBehindDirective { get; } = new(
        "a line that begins with '%' is an instruction to the reader, and '---' must follow it",
        "take the line out, or put the text in quotes");

    public static Message MergeConflict { get; } = new(
        "an unresolved merge conflict", "keep one of the two sides, and take the lines with '<<<<<<<', '=======' and '>>>>>>>' out");

    public static Message Fence { get; } = new(
        "a fence of Markdown is no YAML", "take this line out, and the one that closes the fence");

    public static Message SecondDocument { get; } = new(
        "a second document begins here, and a file of a catalog holds one",
        "take the '---' out, or move what follows to a file of its own");

    public static Message NoKey { get; } = new("a key is missing before the ':'", "write one");

    public static Message MergedTwice { get; } = new("'<<' is given twice", "give it once, with a list: <<: [*one, *other]");

    public static Message NothingToMerge { get; } = new(
        "'<<' takes over the keys of a mapping, and this is none",
        "write <<: *name, where &name marks a mapping above; if it is meant as a key, put it in quotes");

    public static Message NumberTooLong { get; } = new(
        "this number is too long", "write it in base 10, or put it in quotes if it is meant as text");

    public static Message AliasedTooMuch { get; } = new(
        "the aliases of this file ('*name') repeat too much text", "write out what differs, and repeat less");

    /// <summary>What is said where the tree is too deep.</summary>
    public static Message TooDeep { get; } = new(
        FormattableString.Invariant($"lists and mappings lie more than {YamlLimits.Depth} levels within one another here"),
        "put what lies deepest into entries of its own");

    public static Message NoSpaceBehindColon(string key) => new(
        $"a space is missing behind '{Words.Clean(key)}:'", $"write '{Words.Clean(key)}: '");

    public static Message WideColon(char colon) => new($"this is no ':' but another sign (U+{(int)colon:X4})", "write ':' and a space");

    public static Message OtherColon(string key, string sign) => new(
        $"'{Words.Clean(sign)}' stands between this key and its value", $"write '{Words.Clean(key)}: '");

    public static Message UnknownDirective(string name) => new(
        $"the instruction {Words.Quote("%" + name)} means nothing here", "take the line out, or put the text in quotes");

    public static Message OtherDash(string sign) => new($"a list item begins with '- ', and here with {Words.Quote(sign)}", "write '- '");

    public static Message ForeignComment(string sign) => new($"a comment begins with '#', and not with '{sign}'", "write '#'");

    public static Message QuotedLineNotIndented(int line) => new(
        $"every line of a text in quotes must be indented deeper than its key, and line {Words.Number(line)} is not", "indent it");

    public static Message CannotBegin(char c) => new($"a text cannot begin with '{Words.Clean(c.ToString())}'", "put it in quotes");

    public static Message ClosesNothing(char c) => new($"this '{c}' closes nothing", "take it out, or put the text in quotes");

    public static Message UnclosedBracket(char opening) => new(
        $"the '{opening}' that opens here is never closed",
        opening == '[' ? "write ']' behind its last item; if it is a text, put it in quotes"
        : opening == '{' ? "write '}' behind its last value; if it is a text, put it in quotes"
        : "write its value");

    public static Message OtherBracket(char opening, char c) => new(
        $"what opens with '{opening}' ends with '{(opening == '[' ? ']' : '}')}', and '{c}' stands here", "correct it");

    public static Message BehindBrackets(char opening) => new(
        opening is '[' or '{' ? $"what opens with '{opening}' has ended before this" : "the value has ended before this",
        "take it out; if it is all one text, put it in quotes");

    public static Message NoComma(string before) => new($"a ',' is missing before {Words.Quote(before)}", "write one");

    public static Message NoCommaOrEnd(char opening) => opening == '['
        ? new("a ',' or ']' is missing", "a list that begins with '[' must end with ']'")
        : new("a ',' or '}' is missing", "a mapping that begins with '{' must end with '}'");

    public static Message KeyIsNoText(YamlNode key) => new(
        $"a key must be text, and this is {NodeWords.Of(key.Kind)}", "if it is meant as text, put it in quotes");

    public static Message BeyondJson(string text) => new(
        $"{text} is a number that a catalog cannot hold", $"if it is meant as text, put it in quotes: '{text}'");

    public static Message NoAnchor(string name) => new(
        $"'*{Words.Clean(name)}' repeats a value that is marked '&{Words.Clean(name)}', and there is none above",
        "mark one, or put a text that begins with '*' in quotes");

    public static Message AliasOfItself(string name) => new(
        $"'*{Words.Clean(name)}' stands inside the value that it repeats", "write out what it repeats");

    public static Message AliasTooDeep(string name) => new($"with what '*{Words.Clean(name)}' repeats, {TooDeep.Wrong}", TooDeep.Advice);

    /// <summary>For what YamlDotNet refuses, in its words: it reads only what nearly nobody writes.</summary>
    public static Message Other(string reason) => new($"the YAML cannot be read here ({Words.Clean(reason.TrimEnd('.'))})");
}
