using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What the names of generated files begin with: mostly the name of the class. These names must differ without regard to case,
/// since the compiler refuses others and some disks cannot hold them. So a catalog has its number behind a hyphen, which no name
/// of C# has, where a type in another namespace might make the name of one of its files.
/// </summary>
internal static class FileStems
{
    /// <summary>Systems take 255 bytes for the name of a file, and something follows.</summary>
    private const int MaxBytes = 200;

    public static ImmutableArray<CompiledCatalog> Assign(ImmutableArray<CompiledCatalog> catalogs) =>
        catalogs.Select((catalog, number) => catalog with
        {
            Settings = catalog.Settings with { FileStem = Stem(catalog.Settings, number, catalogs) },
        }).ToImmutableArray();

    /// <summary>A name that is not too long for a file, or the beginning of it and a hyphen.</summary>
    public static string Clip(string name)
    {
        if (name.Length <= MaxBytes / 3 || Encoding.UTF8.GetByteCount(name) <= MaxBytes)
            return name;
        int length = 0;
        for (int bytes = 0; bytes < MaxBytes; length++)
            bytes += Encoding.UTF8.GetByteCount(name.Substring(length, 1));
        return name.Substring(0, length) + "-";
    }

    private static string Stem(CatalogSettings settings, int number, ImmutableArray<CompiledCatalog> catalogs)
    {
        string name = settings.FullClass, clipped = Clip(name);
        bool isAlone = clipped == name && !IsSame(name, CatalogNamespace.Runtime) && catalogs.All(other =>
            !IsSame(other.Settings.Namespace, name)
            && (other.Settings.Namespace == settings.Namespace || !IsSame(other.Settings.Namespace, settings.Namespace)));
        return isAlone ? name : clipped.TrimEnd('-') + "-" + number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
