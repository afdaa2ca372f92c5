using Catalog.Gen.Engine.Catalog;

namespace Catalog.Gen.Tool.Inference;

/// <summary>What a person says of the catalog; the rest is read off the entries.</summary>
/// <param name="Folder">The folder of the schema, with <c>/</c> between its parts.</param>
internal sealed record InferenceOptions(string Folder)
{
    /// <summary>How files hold entries; null to find out.</summary>
    public CatalogLayout? Layout { get; init; }

    /// <summary>The property that holds the id; null to find out.</summary>
    public string? Key { get; init; }

    /// <summary>What an entry is called (<c>Dataset</c>); null to take it from the class, or from the folder's name.</summary>
    public string? Title { get; init; }

    /// <summary>The static class; null for the plural of the title.</summary>
    public string? Class { get; init; }

    /// <summary>The namespace of what is generated; null for that of the project.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether rare spellings of a value are refused from now on, rather than listed beside it.</summary>
    public bool IsStrict { get; init; }
}
