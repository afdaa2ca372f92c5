using System.Collections.Immutable;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Differences;

/// <summary>
/// Compares two versions of a value, and tells what changed as deep down as that can be said. Values are equal as in JSON:
/// 1.0 is 1, and keys have no order.
/// </summary>
internal static class TreeDiff
{
    /// <summary>The changes, in the order of the new value's properties, with those that are gone at the end.</summary>
    public static ImmutableArray<FieldChange> Compare(YamlNode old, YamlNode @new)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        Compare(old, @new, [], changes);
        return changes.ToImmutable();
    }

    private static void Compare(YamlNode old, YamlNode @new, ImmutableArray<string> path, ImmutableArray<FieldChange>.Builder changes)
    {
        switch (old, @new)
        {
            case (YamlMapping oldMapping, YamlMapping newMapping):
                CompareMembers(oldMapping, newMapping, path, changes);
                break;
            case (YamlSequence oldSequence, YamlSequence newSequence):
                CompareItems(oldSequence, newSequence, path, changes);
                break;
            default:
                if (!YamlEquality.Equals(old, @new))
                    changes.Add(new ValueChange(path, old, @new));
                break;
        }
    }

    private static void CompareMembers(
        YamlMapping old, YamlMapping @new, ImmutableArray<string> path, ImmutableArray<FieldChange>.Builder changes)
    {
        foreach (YamlMember member in @new.Members)
        {
            if (old.Find(member.Name) is { } before)
                Compare(before, member.Value, path.Add(member.Name), changes);
            else
                changes.Add(new ValueChange(path.Add(member.Name), null, member.Value));
        }

        foreach (YamlMember member in old.Members)
        {
            if (@new.Find(member.Name) is null)
                changes.Add(new ValueChange(path.Add(member.Name), member.Value, null));
        }
    }

    private static void CompareItems(
        YamlSequence old, YamlSequence @new, ImmutableArray<string> path, ImmutableArray<FieldChange>.Builder changes)
    {
        ListMatch match = ListMatch.Of(old.Items, @new.Items);
        if (!match.Added.IsEmpty || !match.Removed.IsEmpty)
            changes.Add(new ItemsChange(path, match.Added, match.Removed));
        if (match.IsReordered)
            changes.Add(new OrderChange(path));
        foreach (ItemPair pair in match.Changed)
            Compare(pair.Old, pair.New, path.Add(pair.Name), changes);
    }
}
