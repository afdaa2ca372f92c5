namespace Pedi.Exports;

/// <summary>A form of citation.</summary>
internal enum CitationFormat
{
    /// <summary>A line to read.</summary>
    Text,

    /// <summary>For LaTeX and reference managers.</summary>
    Bibtex,

    /// <summary>CSL-JSON, for Zotero, Pandoc and the like.</summary>
    Csl,
}
