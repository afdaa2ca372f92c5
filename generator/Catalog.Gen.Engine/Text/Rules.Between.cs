namespace Catalog.Gen.Engine.Text;

/// <content>CAT2xxx: between entries.</content>
internal static partial class Rules
{
    public static Rule DuplicateId { get; } = Error("CAT2001", "Two entries have the same id");

    public static Rule MemberNameTaken { get; } = Error("CAT2002", "Two ids make the same C# name");

    public static Rule BrokenReference { get; } = Error("CAT2003", "A reference leads nowhere");

    public static Rule FormerReference { get; } = Warning("CAT2004", "A reference uses a former id");

    public static Rule NotUnique { get; } = Error("CAT2005", "A value that must be unique is shared");

    public static Rule PublishedIdGone { get; } = Error("CAT2006", "A published id has no entry");

    public static Rule IdNotRecorded { get; } = Warning("CAT2007", "A new id is not yet recorded");

    public static Rule FormerIdTaken { get; } = Error("CAT2008", "A former id cannot be used");

    public static Rule RecordInConflict { get; } = Error("CAT2009", "A recorded list has a merge conflict");

    public static Rule IdFormWrong { get; } = Error("CAT2010", "An id does not have the form that the catalog asks for");

    public static Rule NumberNotRecorded { get; } = Warning("CAT2011", "The number of a value is not yet recorded");

    public static Rule NumbersContradict { get; } = Error("CAT2012", "The numbers of an enum contradict each other");

    public static Rule MemberGaveWay { get; } = Note("CAT2013", "An entry cannot have the C# name that its id makes");

    public static Rule ProblemsKnown { get; } = Warning("CAT2014", "A catalog has known problems");

    public static Rule BaselineUnreadable { get; } = Error("CAT2015", "The record of known problems cannot be read");

    public static Rule KnownProblemGone { get; } = Warning("CAT2016", "A known problem is there no more");
}
