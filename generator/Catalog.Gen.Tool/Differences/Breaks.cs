namespace Catalog.Gen.Tool.Differences;

/// <summary>What a change of the API breaks of those who use it.</summary>
[Flags]
internal enum Breaks
{
    Nothing = 0,

    /// <summary>Source does not compile any more, or with a new warning of the compiler on nulls.</summary>
    Source = 1,

    /// <summary>What was compiled before does not run any more, or does something else.</summary>
    Binaries = 2,
}
