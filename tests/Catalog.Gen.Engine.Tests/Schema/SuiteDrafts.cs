using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Tests.Schema;

/// <summary>Where the suite has the tests of a draft.</summary>
internal static class SuiteDrafts
{
    /// <summary>The draft that is called so.</summary>
    public static Draft Named(string name) => DraftNames.All.Single(draft => DraftNames.NameOf(draft) == name);

    /// <summary>The folder of a draft, in <c>tests/</c> and in <c>remotes/</c>.</summary>
    public static string Folder(Draft draft) => draft switch
    {
        Draft.Four => "draft4",
        Draft.Six => "draft6",
        Draft.Seven => "draft7",
        Draft.TwentyNineteen => "draft2019-09",
        Draft.TwentyTwenty => "draft2020-12",
        _ => "v1",
    };

    /// <summary>The folder of a draft's tests of <c>format</c>: v1 requires them, and the drafts before it do not.</summary>
    public static string FormatFolder(Draft draft) => draft == Draft.One ? "v1/format" : Folder(draft) + "/optional/format";
}
