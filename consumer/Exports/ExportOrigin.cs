using System.Reflection;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>Where an export comes from: what it says of itself, beside the entries.</summary>
/// <param name="Version">The version of the catalog.</param>
/// <param name="Address">Where the catalog is at home.</param>
/// <param name="Pages">Where its files are shown, with a slash at the end.</param>
/// <param name="Files">Where its files are had as they are, with a slash at the end.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Licence">The licence of the catalog's own text, as SPDX names it. It is not that of the datasets.</param>
internal sealed record ExportOrigin(string Version, Uri Address, Uri Pages, Uri Files, string Publisher, string Licence)
{
    public const string Title = "Fetal and paediatric brain imaging datasets";

    public const string Description =
        "Publicly available fetal and paediatric brain imaging datasets and atlases: what each holds, for which ages, in which "
        + "modalities, and where it is had. The data themselves are with those who publish them.";

    public const string LicenceNote =
        "The licence is that of the catalog's text. The datasets that it tells of have terms of their own.";

    /// <summary>That of this program. No clock is asked: the same version writes the same bytes.</summary>
    public static ExportOrigin Current { get; } = OfThisProgram();

    /// <summary>A page on the licence.</summary>
    public Uri LicenceAddress => new($"https://spdx.org/licenses/{Licence}.html");

    /// <summary>The schema that the documents of <c>pedi export --format json</c> are valid against.</summary>
    public Uri SchemaAddress => new(Files, "consumer/Exports/" + ExportSchema.FileName);

    /// <summary>The address of an entry: its file, as the catalog's home shows it.</summary>
    public Uri AddressOf(Dataset entry) => new(Pages, $"catalog/datasets/{entry.Id}.yaml");

    private static ExportOrigin OfThisProgram()
    {
        Assembly program = typeof(ExportOrigin).Assembly;
        var metadata = program.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute.Key.StartsWith("Export", StringComparison.Ordinal))
            .ToDictionary(attribute => attribute.Key, attribute => attribute.Value!, StringComparer.Ordinal);
        string version = typeof(Dataset).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return new ExportOrigin(
            version.Split('+')[0],
            new Uri(metadata["ExportAddress"]),
            new Uri(metadata["ExportPages"]),
            new Uri(metadata["ExportFiles"]),
            metadata["ExportPublisher"],
            metadata["ExportLicence"]);
    }
}
