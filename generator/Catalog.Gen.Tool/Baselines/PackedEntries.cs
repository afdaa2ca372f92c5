using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Api;

namespace Catalog.Gen.Tool.Baselines;

/// <summary>The packed entries of the catalogs in an assembly.</summary>
internal sealed class PackedEntries
{
    /// <summary>
    /// What the entries of one assembly may take. The compiler takes no more than this in an assembly whose data do not repeat
    /// themselves; text that does is deflated to a thousandth, so that a small file could otherwise use up all memory.
    /// </summary>
    private const int MostBytes = 512 * 1024 * 1024;

    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly ILookup<string, TypeDefinitionHandle> _types;
    private int _bytes;

    public PackedEntries(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        _types = _reader.TypeDefinitions.ToLookup(type => SignatureTypes.FullName(_reader, type), StringComparer.Ordinal);
    }

    /// <summary>The entries of a catalog with their ids.</summary>
    /// <exception cref="InvalidDataException">The assembly does not have what its metadata promise.</exception>
    public IEnumerable<(string Id, YamlNode Value)> Read(CatalogMetadata catalog)
    {
        string name = $"{catalog.Class}.{PackedFormat.DataClass}";
        TypeDefinitionHandle type = _types[name].FirstOrDefault();
        if (type.IsNil)
            throw new InvalidDataException($"there is no {Words.Clean(name)}");
        var literals = new PackedLiterals(_file, type);
        string[] names = ValueUnpacker.Names(Bytes(literals, PackedFormat.NamesMember));
        byte[][] entries = [.. Chunks(literals)];
        if (entries.Length != catalog.Ids.Count)
            throw new InvalidDataException($"it names {catalog.Ids.Count} ids, and the number of its entries is {entries.Length}");
        return catalog.Ids.Zip(entries, (id, entry) => (id, ValueUnpacker.Unpack(entry, names)));
    }

    private IEnumerable<byte[]> Chunks(PackedLiterals literals)
    {
        for (int chunk = 0; literals.Has(PackedFormat.StartsMember(chunk)); chunk++)
        {
            byte[] bytes = Bytes(literals, PackedFormat.ChunkMember(chunk));
            foreach (byte[] entry in TextPacking.Cut(bytes, literals.Text(PackedFormat.StartsMember(chunk))))
                yield return entry;
        }
    }

    /// <summary>What a member gives: bytes as they are, or a text that holds them deflated.</summary>
    private byte[] Bytes(PackedLiterals literals, string member)
    {
        byte[] bytes = literals.IsText(member)
            ? TextPacking.Inflate(literals.Text(member), MostBytes - _bytes)
            : literals.Bytes(member);
        _bytes += bytes.Length;
        return _bytes <= MostBytes
            ? bytes
            : throw new InvalidDataException($"they take more than {MostBytes / (1024 * 1024)} MB");
    }
}
