namespace Catalog.Gen.Engine.Text;

/// <content>CAT1xxx: within one entry.</content>
internal static partial class Rules
{
    public static Rule YamlSyntax { get; } = Error("CAT1001", "The YAML cannot be read");

    public static Rule DuplicateKey { get; } = Error("CAT1002", "A key is given twice");

    public static Rule WrongType { get; } = Error("CAT1003", "A value is of the wrong type");

    public static Rule UnknownValue { get; } = Error("CAT1004", "A value is not one of the choices");

    public static Rule MissingProperty { get; } = Error("CAT1005", "A property is missing");

    public static Rule UnknownProperty { get; } = Error("CAT1006", "A property is unknown");

    public static Rule PatternMismatch { get; } = Error("CAT1007", "A text does not have the form that is asked for");

    public static Rule FormatMismatch { get; } = Error("CAT1008", "A text is not in the format that is asked for");

    public static Rule NumberOutOfBounds { get; } = Error("CAT1009", "A number is out of bounds");

    public static Rule LengthOutOfBounds { get; } = Error("CAT1010", "A text is too long or too short");

    public static Rule ItemsMismatch { get; } = Error("CAT1011", "A list does not have the items that are asked for");

    public static Rule PropertiesMismatch { get; } = Error("CAT1012", "The properties do not go together");

    public static Rule NoChoiceMatches { get; } = Error("CAT1013", "None of the allowed forms fits");

    public static Rule SeveralChoicesMatch { get; } = Error("CAT1014", "More than one form fits where only one may");

    public static Rule NotAllowed { get; } = Error("CAT1015", "A value is not allowed here");

    public static Rule YamlRefused { get; } = Error("CAT1016", "The file holds something that a catalog cannot");

    public static Rule IdInvalid { get; } = Error("CAT1017", "An id cannot be used");

    public static Rule MoreProblems { get; } = Error("CAT1018", "There are more problems");

    public static Rule BeyondCSharp { get; } = Error("CAT1019", "A valid value does not fit its C# type");

    public static Rule PatternTimeout { get; } = Error("CAT1020", "A pattern took too long");

    public static Rule UnusedAnchor { get; } = Warning("CAT1021", "A mark that nothing repeats");

    public static Rule CommentInText { get; } = Warning("CAT1022", "A comment begins within a text");

    public static Rule TypographicQuotes { get; } = Warning("CAT1023", "A text stands in typographic quotes");

    public static Rule InvisibleCharacter { get; } = Warning("CAT1024", "A text holds an invisible character");

    public static Rule HtmlEntity { get; } = Warning("CAT1025", "A text holds an HTML entity");

    public static Rule LeadingZero { get; } = Warning("CAT1026", "A number begins with a zero");

    public static Rule ItemInText { get; } = Warning("CAT1028", "A list item has become part of a text");

    public static Rule TooMuchWork { get; } = Error("CAT1029", "To judge a file takes too much work");

    public static Rule DirectiveIgnored { get; } = Warning("CAT1027", "An instruction to the reader means nothing");
}
