using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Packed;

/// <summary>
/// What an assembly tells of a catalog that it holds, in an <c>AssemblyMetadataAttribute</c>: other projects read it for
/// <c>x-ref</c>, the analyzer for the ids that are written in C#, the tool to find the entries.
/// </summary>
/// <remarks>
/// The attribute's value is a line each for the format's version, the entry type and every id; behind them a
/// line for every former id, a tab and the id of now, and one for every superseded id, two tabs and the id that replaces it.
/// What could be taken for a part of that is escaped, so that any text can be an id.
/// </remarks>
/// <param name="Class">The full name of the static class.</param>
/// <param name="EntryType">The full name of the entries' type.</param>
/// <param name="Ids">The ids, in the order of the entries.</param>
/// <param name="Former">The former ids.</param>
internal sealed record CatalogMetadata(
    string Class, string EntryType, EquatableArray<string> Ids, EquatableArray<FormerId> Former)
{
    private const string KeyPrefix = "Catalog.Gen/";
    private const string VersionPrefix = "format ";
    private const char Between = '\t';

    /// <summary>The version of the <see cref="PackedFormat"/>; 0 for an assembly that names none.</summary>
    public int Version { get; init; } = PackedFormat.Version;

    /// <summary>The ids whose entries are replaced by others.</summary>
    public EquatableArray<SupersededId> Superseded { get; init; } = [];

    /// <summary>Whether this version of the generator reads it. Of one that it does not read, only the class is known.</summary>
    public bool IsReadable => Version == PackedFormat.Version;

    /// <summary>Which Catalog.Gen has built one that is not read, in words.</summary>
    public string Builder
    {
        get
        {
            string which = Version > PackedFormat.Version ? "a newer" : "an older";
            return FormattableString.Invariant($"{which} Catalog.Gen (format {Version}; this one reads {PackedFormat.Version})");
        }
    }

    /// <summary>The attribute's key.</summary>
    public string Key => KeyPrefix + Class;

    /// <summary>The attribute's value.</summary>
    public string Value
    {
        get
        {
            var text = new StringBuilder(VersionPrefix).Append(Version.ToString(CultureInfo.InvariantCulture))
                .Append('\n').Append(EntryType);
            foreach (string id in Ids)
                Escape(text.Append('\n'), id);
            foreach (FormerId former in Former)
            {
                Escape(text.Append('\n'), former.Id);
                Escape(text.Append(Between), former.Current);
            }

            foreach (SupersededId superseded in Superseded)
            {
                Escape(text.Append('\n'), superseded.Id);
                Escape(text.Append(Between).Append(Between), superseded.By);
            }

            return text.ToString();
        }
    }

    /// <summary>The full name of the class that an attribute is about; null where it is about something else.</summary>
    public static string? ClassOf(string key) =>
        key.StartsWith(KeyPrefix, StringComparison.Ordinal) ? key.Substring(KeyPrefix.Length) : null;

    /// <summary>Reads the attribute's value.</summary>
    public static CatalogMetadata Read(string @class, string value)
    {
        string[] lines = value.Split('\n');
        int version = VersionOf(lines[0]);
        if (version != PackedFormat.Version || lines.Length < 2)
        {
            return new CatalogMetadata(@class, "", EquatableArray<string>.Empty, EquatableArray<FormerId>.Empty)
            {
                Version = version == PackedFormat.Version ? 0 : version,
            };
        }

        var ids = ImmutableArray.CreateBuilder<string>(lines.Length);
        var former = ImmutableArray.CreateBuilder<FormerId>();
        var superseded = ImmutableArray.CreateBuilder<SupersededId>();
        foreach (string line in lines.Skip(2))
        {
            int between = line.IndexOf(Between);
            if (between < 0)
                ids.Add(Unescape(line));
            else if (between + 1 < line.Length && line[between + 1] == Between)
                superseded.Add(new SupersededId(Unescape(line.Substring(0, between)), Unescape(line.Substring(between + 2))));
            else
                former.Add(new FormerId(Unescape(line.Substring(0, between)), Unescape(line.Substring(between + 1))));
        }

        return new CatalogMetadata(@class, lines[1], ids.ToImmutable(), former.ToImmutable())
        {
            Superseded = superseded.ToImmutable(),
        };
    }

    private static int VersionOf(string line) =>
        line.StartsWith(VersionPrefix, StringComparison.Ordinal)
        && int.TryParse(line.Substring(VersionPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? version
            : 0;

    private static void Escape(StringBuilder text, string id)
    {
        for (int i = 0; i < id.Length; i++)
        {
            char c = id[i];
            if (c == '\\')
                text.Append(@"\\");
            else if (c == '\n')
                text.Append(@"\n");
            else if (c == Between)
                text.Append(@"\t");
            else if (char.IsHighSurrogate(c) && i + 1 < id.Length && char.IsLowSurrogate(id[i + 1]))
                text.Append(c).Append(id[++i]);
            else if (char.IsSurrogate(c))
                // Metadata is UTF-8, which has no bytes for half of a character.
                text.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
    }

    private static string Unescape(string line)
    {
        if (line.IndexOf('\\') < 0)
            return line;
        var text = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                text.Append(line[i]);
                continue;
            }

            char escaped = line[++i];
            if (escaped == 'u' && i + 4 < line.Length
                && int.TryParse(line.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(escaped switch { 'n' => '\n', 't' => Between, _ => escaped });
            }
        }

        return text.ToString();
    }
}
