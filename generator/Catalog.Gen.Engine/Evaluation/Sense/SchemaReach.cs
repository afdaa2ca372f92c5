namespace Catalog.Gen.Engine.Evaluation;

/// <summary>In which way values come to a schema: how much it matters that it admits none.</summary>
internal enum SchemaReach
{
    /// <summary>Only where it is asked whether it holds, as under <c>not</c> and <c>if</c>; admitting nothing may be meant.</summary>
    Question,

    /// <summary>As one of several choices, within one, or not at all.</summary>
    Choice,

    /// <summary>As what must hold for the file, a property or an item.</summary>
    Must,
}
