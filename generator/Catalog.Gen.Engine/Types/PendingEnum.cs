using Catalog.Gen.Engine.Schema;

namespace Catalog.Gen.Engine.Types;

internal sealed class PendingEnum(int id, NameWish wish, Documentation documentation) : PendingType(id, wish, documentation)
{
    public List<EnumMember> Members { get; } = [];

    /// <summary>Where each of the members comes from.</summary>
    public List<MemberSource> Sources { get; } = [];

    public EnumValues Values { get; set; }

    /// <summary>Whether each member has the number of the YAML as its own value.</summary>
    public bool IsNumeric => Values is EnumValues.Int32 or EnumValues.Int64 or EnumValues.UInt64;

    /// <summary>Takes what the same choice says at another place: a number that only one of the places gives counts.</summary>
    public void Add(IReadOnlyList<MemberSource> others)
    {
        for (int i = 0; i < Sources.Count; i++)
        {
            MemberSource own = Sources[i];
            Sources[i] = own with { Given = own.Given ?? others[i].Given, Synonyms = [.. own.Synonyms, .. others[i].Synonyms] };
        }
    }

    /// <summary>The schema file that it stands in.</summary>
    public SchemaDocument? Document { get; set; }
}
