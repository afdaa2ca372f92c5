using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// What other documents a schema file refers to, read off its text before anything is compiled: by that it is known which files
/// are schemas, whatever they are called.
/// </summary>
internal static class SchemaReferences
{
    private static readonly string[] Keywords = ["$ref", "$dynamicRef", "$recursiveRef", "$schema"];

    private static readonly string[] Drafts = ["http://json-schema.org/", "https://json-schema.org/"];

    /// <summary>Keywords whose values are data, where a key that looks like a reference is none.</summary>
    private static readonly string[] Data = ["const", "enum", "default", "examples"];

    /// <summary>The documents that a file refers to, each once, in the order of the file; the drafts' own are left out.</summary>
    public static IReadOnlyList<SchemaAddress> Of(SourceFile file, CancellationToken cancellation)
    {
        var found = new List<SchemaAddress>();
        if (MayLeadOut(file.Text) && YamlReader.Read(file, cancellation).Root is { } root)
            Walk(root, UriReference.OfFile(file.Path), UriReference.OfFile(file.Path), found);
        return [.. found.Distinct()];
    }

    /// <summary>The address that a file gives itself by <c>$id</c> or, as draft-04 has it, <c>id</c>; null without.</summary>
    public static string? Id(SourceFile file, CancellationToken cancellation) => YamlReader.Read(file, cancellation).Root is { } root
        ? OwnAddress(root, UriReference.OfFile(file.Path))
        : null;

    /// <summary>Most schemas refer to nothing but themselves and their draft: their text alone tells.</summary>
    private static bool MayLeadOut(string text)
    {
        foreach (string keyword in Keywords)
        {
            int value = 0;
            while ((value = text.IndexOf(keyword, value, StringComparison.Ordinal)) >= 0)
            {
                value += keyword.Length;
                while (value < text.Length && text[value] is '"' or '\'' or ':' or ' ' or '\t' or '\r' or '\n')
                    value++;
                if (value < text.Length && text[value] != '#' && !IsOfADraft(text, value))
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfADraft(string text, int start) =>
        Array.Exists(Drafts, prefix => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0);

    private static void Walk(YamlNode node, string baseAddress, string fileAddress, List<SchemaAddress> found)
    {
        if (node is YamlSequence list)
        {
            foreach (YamlNode item in list.Items)
                Walk(item, baseAddress, fileAddress, found);
        }

        if (node is not YamlMapping mapping)
            return;
        string own = OwnAddress(node, baseAddress) ?? baseAddress;
        foreach (YamlMember member in mapping.Members)
        {
            if (Keywords.Contains(member.Name) && member.Value.Text is { } reference)
                Add(UriReference.Split(reference).Address, own, fileAddress, found);
            else if (!Data.Contains(member.Name))
                Walk(member.Value, own, fileAddress, found);
        }
    }

    private static void Add(string address, string baseAddress, string fileAddress, List<SchemaAddress> found)
    {
        if (address.Length > 0 && !IsOfADraft(address, 0))
            found.Add(new SchemaAddress(UriReference.Resolve(baseAddress, address), UriReference.Resolve(fileAddress, address)));
    }

    private static string? OwnAddress(YamlNode node, string baseAddress)
    {
        string? id = node.FindText("$id")?.Value
            ?? (node.FindText("$schema") is null ? null : node.FindText("id")?.Value);
        string address = id is null ? "" : UriReference.Split(id).Address;
        return address.Length == 0 ? null : UriReference.Resolve(baseAddress, address);
    }
}
