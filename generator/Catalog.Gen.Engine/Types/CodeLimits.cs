namespace Catalog.Gen.Engine.Types;

/// <summary>
/// How much C# the schemas of a project may make the compiler work through, in parts: a part takes it some 0.1 ms. The page
/// <c>rules/limits.md</c> lists these numbers.
/// </summary>
internal static class CodeLimits
{
    /// <summary>Parts of a project, unless it says that it is large.</summary>
    public const int Parts = 50_000;

    /// <summary>What a value of an enum counts, beside one for each value that includes it.</summary>
    public const int PartsOfValue = 3;

    /// <summary>
    /// What a look-up counts, by the values of a property or back from a reference: thousands of them took 6 ms each, where a
    /// property took one.
    /// </summary>
    public const int PartsOfLookUp = 60;

    /// <summary>What a property of a type counts.</summary>
    public const int PartsOfProperty = 10;

    /// <summary>What a type counts beside its properties.</summary>
    public const int PartsOfType = 150;

    /// <summary>What a catalog counts beside its types.</summary>
    public const int PartsOfCatalog = 600;

    /// <summary>What the types that a catalog brings count, and the catalog.</summary>
    public static long Of(TypeModel model) => PartsOfCatalog + model.Own.Sum(type => PartsOfType + model.Types[type] switch
    {
        RecordDefinition record => (long)PartsOfProperty * record.Properties.Count,
        EnumDefinition choice => choice.Members.Sum(static member => PartsOfValue + member.Broader.Count),
        UnionDefinition union => PartsOfProperty * union.Shared.Count,
        TupleDefinition tuple => PartsOfProperty * tuple.Items.Count,
        _ => 0,
    });
}
