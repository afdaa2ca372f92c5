using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Diagnostics;

/// <content>CAT2xxx: between entries.</content>
internal static partial class Descriptors
{
    public static DiagnosticDescriptor DuplicateId { get; } = Error("CAT2001", "Two entries have the same id");

    public static DiagnosticDescriptor MemberNameTaken { get; } = Error("CAT2002", "Two ids make the same C# name");

    public static DiagnosticDescriptor BrokenReference { get; } = Error("CAT2003", "A reference leads nowhere");

    public static DiagnosticDescriptor FormerReference { get; } = Warning("CAT2004", "A reference uses a former id");

    public static DiagnosticDescriptor NotUnique { get; } = Error("CAT2005", "A value that must be unique is shared");

    public static DiagnosticDescriptor PublishedIdGone { get; } = Error("CAT2006", "A published id has no entry");

    public static DiagnosticDescriptor IdNotRecorded { get; } = Create("CAT2007", "A new id is not yet recorded", "{0}", DiagnosticSeverity.Info);

    public static DiagnosticDescriptor FormerIdTaken { get; } = Error("CAT2008", "A former id cannot be used");
}
