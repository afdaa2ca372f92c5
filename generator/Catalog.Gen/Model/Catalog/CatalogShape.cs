namespace Catalog.Gen.Model.Catalog;

/// <summary>What the generated static class takes from the schema.</summary>
/// <param name="Settings">The root keyword <c>x-catalog</c>.</param>
/// <param name="Description">The schema's description; null without.</param>
/// <param name="SchemaFile">The schema's path as people say it.</param>
/// <param name="EntryTypeName">The full name of the entry's type, with <c>global::</c>.</param>
/// <param name="DecoderName">The full name of the class that holds the declared names, with <c>global::</c>.</param>
/// <param name="Indexes">The look-ups.</param>
/// <param name="Inverses">The look-ups on this catalog's entries, back from those that refer to them.</param>
/// <param name="SupersededBy">The annotation that names an entry's successor; null without.</param>
/// <param name="Supersedes">The annotation that names an entry's predecessor; null without.</param>
internal sealed record CatalogShape(
    CatalogSettings Settings,
    string? Description,
    string SchemaFile,
    string EntryTypeName,
    string DecoderName,
    EquatableArray<IndexShape> Indexes,
    EquatableArray<InverseShape> Inverses,
    int? SupersededBy,
    int? Supersedes);

/// <summary>A look-up by the value of a property.</summary>
/// <param name="Annotation">The annotation's ordinal.</param>
/// <param name="Method">Its name: <c>ByModality</c>; null where only an inverse needs it.</param>
/// <param name="Property">The property, for documentation.</param>
/// <param name="KeyType">The C# type of the value.</param>
/// <param name="Key">How a value of that type becomes the text it is found by.</param>
/// <param name="Name">The name of what holds it, unique in the class.</param>
internal sealed record IndexShape(int Annotation, string? Method, string Property, string KeyType, IndexKey Key, string Name);

/// <summary>How a value becomes a text.</summary>
internal enum IndexKey
{
    /// <summary>A string is itself.</summary>
    String,

    /// <summary>A generated enumeration has its YAML spelling.</summary>
    Enum,

    /// <summary>An integer is written with the invariant culture.</summary>
    Integer,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A referenced entry has its id.</summary>
    Entry,
}

/// <summary><c>x-inverse</c>: a property of the target's entry type that lists who refers to it.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="SourceClass">The static class, with <c>global::</c>, of those that refer.</param>
/// <param name="SourceType">Their entry type.</param>
/// <param name="Index">The name of the look-up in that class.</param>
/// <param name="Property">The property that refers, for documentation.</param>
internal sealed record InverseShape(string Name, string SourceClass, string SourceType, string Index, string Property);
