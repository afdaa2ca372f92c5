using System.Reflection;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>The packed entries of a catalog in an assembly that is loaded.</summary>
internal static class PackedEntries
{
    private const BindingFlags Members = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    private delegate ReadOnlySpan<byte> SpanGetter();

    /// <summary>The entries with their ids.</summary>
    /// <exception cref="InvalidDataException">The assembly does not have what its metadata promise.</exception>
    /// <exception cref="TypeLoadException">As before.</exception>
    public static IEnumerable<(string Id, YamlNode Value)> Read(Assembly assembly, CatalogMetadata catalog)
    {
        Type type = assembly.GetType($"{catalog.Class}+{PackedFormat.DataClass}", throwOnError: true)!;
        string[] names = ValueUnpacker.Names(Bytes(Property(type, PackedFormat.NamesMember)));
        byte[][] entries = [.. Chunks(type)];
        if (entries.Length != catalog.Ids.Count)
            throw new InvalidDataException($"it names {catalog.Ids.Count} ids, and the number of its entries is {entries.Length}");
        return catalog.Ids.Zip(entries, (id, entry) => (id, ValueUnpacker.Unpack(entry, names)));
    }

    private static IEnumerable<byte[]> Chunks(Type type)
    {
        for (int chunk = 0; type.GetProperty(PackedFormat.StartsMember(chunk), Members) is { } starts; chunk++)
        {
            byte[] bytes = Bytes(Property(type, PackedFormat.ChunkMember(chunk)));
            foreach (byte[] entry in TextPacking.Cut(bytes, (string)starts.GetValue(null)!))
                yield return entry;
        }
    }

    private static PropertyInfo Property(Type type, string name) =>
        type.GetProperty(name, Members) ?? throw new InvalidDataException($"{type.FullName} has no {name}");

    /// <summary>What a property gives: bytes as they are, or a text that holds them deflated.</summary>
    private static byte[] Bytes(PropertyInfo property) => property.PropertyType == typeof(string)
        ? TextPacking.Inflate((string)property.GetValue(null)!)
        : property.GetMethod!.CreateDelegate<SpanGetter>()().ToArray();
}
