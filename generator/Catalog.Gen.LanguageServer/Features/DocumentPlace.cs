using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>What stands at an offset of a document.</summary>
/// <param name="Steps">The way from the root to the innermost value that is there.</param>
/// <param name="IsKey">Whether the offset is at the key of the last step, and not at its value.</param>
/// <param name="Span">The key or value at the offset; null where nothing is but blanks and comments.</param>
internal sealed record DocumentPlace(ImmutableArray<PlaceStep> Steps, bool IsKey, TextSpan? Span)
{
    /// <summary>Finds what is at an offset; the end of a key or value counts as it.</summary>
    public static DocumentPlace Find(YamlNode? root, int offset)
    {
        var steps = ImmutableArray.CreateBuilder<PlaceStep>();
        YamlNode? node = root;
        while (node is not null)
        {
            (PlaceStep Step, int End)? found = node switch
            {
                YamlMapping mapping => Last(mapping, offset),
                YamlSequence sequence => Last(sequence, offset),
                _ => null,
            };
            if (found is not var (step, end))
                break;
            if (step.Key is not null && offset <= step.Member.KeyEnd)
            {
                steps.Add(step);
                return new DocumentPlace(steps.ToImmutable(), IsKey: true, new TextSpan(step.Member.KeyStart, step.Member.KeyEnd));
            }

            // An alias is written here, and what it stands for elsewhere.
            int from = step.Key is null ? step.Value.Start : step.Member.KeyEnd;
            bool isAlias = step.Value.Start < from || step.Value.Start >= end;
            if (!isAlias && (offset < step.Value.Start || offset > step.Value.End))
                return new DocumentPlace(steps.ToImmutable(), IsKey: false, Span: null);
            steps.Add(step);
            if (isAlias)
                return new DocumentPlace(steps.ToImmutable(), IsKey: false, new TextSpan(offset, offset));
            node = step.Value;
        }

        TextSpan? span = node is YamlScalar && offset >= node.Start && offset <= node.End ? new TextSpan(node.Start, node.End) : null;
        return new DocumentPlace(steps.ToImmutable(), IsKey: false, span);
    }

    /// <summary>The value at the end of the way; null at the root.</summary>
    public YamlNode? Value => Steps.IsEmpty ? null : Steps[^1].Value;

    /// <summary>
    /// The last member that begins at or before an offset, and where the next begins. What is merged in stands elsewhere.
    /// </summary>
    private static (PlaceStep Step, int End)? Last(YamlMapping mapping, int offset)
    {
        int last = -1, end = int.MaxValue;
        for (int i = 0; i < mapping.Members.Length; i++)
        {
            YamlMember member = mapping.Members[i];
            if (member.KeyStart < mapping.Start)
                continue;
            if (member.KeyStart <= offset && (last < 0 || member.KeyStart >= mapping.Members[last].KeyStart))
                last = i;
            else if (member.KeyStart > offset)
                end = Math.Min(end, member.KeyStart);
        }

        return last < 0 ? null : (new PlaceStep(mapping, mapping.Members[last].Name, last, mapping.Members[last].Value), end);
    }

    private static (PlaceStep Step, int End)? Last(YamlSequence sequence, int offset)
    {
        int last = -1, end = int.MaxValue;
        for (int i = 0; i < sequence.Items.Length; i++)
        {
            int start = sequence.Items[i].Start;
            if (start >= sequence.Start && start <= offset && (last < 0 || start >= sequence.Items[last].Start))
                last = i;
            else if (start > offset)
                end = Math.Min(end, start);
        }

        return last < 0 ? null : (new PlaceStep(sequence, null, last, sequence.Items[last]), end);
    }
}
