using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Pipeline;

/// <summary>The types that are generated, by their names. A type within another is no part of it.</summary>
internal sealed class GeneratedNames
{
    private readonly Dictionary<string, GeneratedName> _byFullName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shortNames = new(StringComparer.Ordinal);

    private GeneratedNames()
    {
    }

    public static GeneratedNames Of(CatalogSet catalogs)
    {
        var names = new GeneratedNames();
        foreach (CatalogDefinition catalog in catalogs.Definitions)
        {
            CatalogSettings settings = catalog.Settings;
            string schema = catalog.Shape.SchemaFile;
            void Add(string name, GeneratedKind kind) => names.Add(settings.Namespace, name, new GeneratedName(kind, schema));

            Add(settings.Class, GeneratedKind.Class);
            Add(settings.EntryType, GeneratedKind.Class);
            foreach (int place in catalog.Types.Own)
            {
                TypeDefinition type = catalog.Types.Types[place];
                if (type is RecordDefinition { IsEmitted: false })
                    continue;
                Add(type.Name, type is EnumDefinition ? GeneratedKind.Whole : GeneratedKind.Record);
                if (type is EnumDefinition)
                    Add(type.Name + "Extensions", GeneratedKind.Whole);
            }
        }

        return names;
    }

    /// <summary>Whether a type has a name, in whatever namespace.</summary>
    public bool HasShort(string name) => _shortNames.Contains(name);

    /// <summary>What has a full name, in which keywords are not escaped; null for none.</summary>
    public GeneratedName? Find(string fullName) => _byFullName.TryGetValue(fullName, out GeneratedName? found) ? found : null;

    private void Add(string @namespace, string name, GeneratedName made)
    {
        _shortNames.Add(name);
        _byFullName[@namespace.Length == 0 ? name : $"{@namespace}.{name}"] = made;
    }
}
