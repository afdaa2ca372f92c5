using System.Globalization;
using Catalog.Gen.Engine.Types;
using CatalogGen.Runtime;

namespace Catalog.Gen.Engine.Packed;

/// <summary>
/// The format in which a catalog lies in its assembly. Everything in this folder describes it, and nothing outside spells it.
/// </summary>
/// <remarks>
/// <para>
/// A value is length-prefixed UTF-8 text that says all that the YAML says, digit by digit and in its order: <c>n</c>
/// <c>t</c> <c>f</c>, <c>#len:digits</c>, <c>"len:text</c>, <c>[count:</c> and values, <c>{count:</c> and keys with values.
/// A key is <c>index:</c> for a declared property, <c>"len:text</c> for one that a map holds, <c>'len:text</c> for one
/// that no member shows. <c>|k:</c> in front of a value is the choice that was made at build time: the number of
/// an enum's member, the case of a union. In place of an entry with errors stands <c>!len:file</c>.
/// See <see cref="PackedMarks"/>, <see cref="ValuePacker"/> and <see cref="ValueUnpacker"/>.
/// </para>
/// <para>
/// The values of a group of entries stand one behind the other in a chunk, which is a readable literal or deflated
/// text: see <see cref="TextPacking"/>. Ids and the keys of look-ups are hash tables: see <see cref="StringTableData"/>.
/// What another assembly, the analyzer and the tool know of a catalog is in an attribute: see <see cref="CatalogMetadata"/>.
/// </para>
/// </remarks>
internal static class PackedFormat
{
    /// <summary>The version, which an assembly carries in its metadata. Whatever changes what is written raises it.</summary>
    /// <remarks>
    /// The mark of an entry with errors has not raised it: generated code is read by what the same generator put beside it, the tool
    /// knows the mark, and no release writes version 2 without it.
    /// </remarks>
    public const int Version = 2;

    /// <summary>The class within a catalog's static class that holds the data.</summary>
    public const string DataClass = TypeModel.DataClass;

    /// <summary>The member of that class that gives a chunk: its bytes, or a text with the deflated bytes.</summary>
    public static string ChunkMember(int chunk) => "Chunk" + chunk.ToString(CultureInfo.InvariantCulture);

    /// <summary>The member that says where each entry of a chunk starts, and where the last ends.</summary>
    public static string StartsMember(int chunk) => "Starts" + chunk.ToString(CultureInfo.InvariantCulture);

    /// <summary>The member that gives the names of declared properties, to which keys refer by number.</summary>
    public const string NamesMember = "Names";

    /// <summary>What stands in place of an entry with errors: whoever reads it gets an exception that names its file.</summary>
    public static byte[] Refused(string file) =>
        System.Text.Encoding.UTF8.GetBytes((char)PackedMarks.Refused + Name(file));

    /// <summary>A declared name as the decoder has it: its length in bytes, a colon and its text.</summary>
    public static string Name(string name) =>
        System.Text.Encoding.UTF8.GetByteCount(name).ToString(CultureInfo.InvariantCulture) + (char)PackedMarks.End + name;
}
