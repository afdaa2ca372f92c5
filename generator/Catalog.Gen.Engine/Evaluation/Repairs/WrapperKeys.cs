using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Evaluation;

/// <summary>A key around all that is due one level up: <c>dataset:</c> with the entry below it.</summary>
internal static class WrapperKeys
{
    public static IEnumerable<Repair> Guess(BrokenValue broken)
    {
        if (broken.Value is not YamlMapping mapping)
            yield break;
        IReadOnlyList<string> known = SchemaWords.PropertyNames(broken.Schema, branches: true);
        foreach (YamlMember wrapper in broken.UnknownKeys(mapping))
        {
            bool isList = wrapper.Value is YamlSequence { Items: [YamlMapping] };
            YamlMapping? wrapped = wrapper.Value as YamlMapping ?? (isList ? (YamlMapping)((YamlSequence)wrapper.Value).Items[0] : null);
            if (wrapped is null
                || wrapped.Members.Any(member => mapping.Find(member.Name) is not null)
                || 2 * wrapped.Members.Count(member => known.Contains(member.Name)) < wrapped.Members.Length)
            {
                continue;
            }

            YamlMapping meant = Trees.Plus(Trees.Without(mapping, [wrapper]), wrapped.Members);
            string key = $"'{Words.Clean(wrapper.Name)}:'";
            var message = new Message(
                $"unknown property {Words.Quote(wrapper.Name)}, with what belongs one level up",
                isList ? $"take {key} and the '-' below it out, and dedent what follows"
                : broken.Text.IsBlock(wrapped) ? $"take {key} out, and dedent what is below it"
                : $"take {key} and its braces out");
            Fix? fix = !isList && broken.Text.IsBlock(mapping) && broken.Text.IsBlock(wrapped) ? Unwrap(broken, wrapper, wrapped) : null;
            yield return new Repair(meant, broken.OfKeys(mapping, [wrapper], message, fix));
        }
    }

    private static Fix? Unwrap(BrokenValue broken, YamlMember wrapper, YamlMapping wrapped)
    {
        int by = broken.Text.Column(wrapper.KeyStart) - broken.Text.Column(wrapped.Members[0].KeyStart);
        return broken.Text.IsFirstOnLine(wrapped.Members[0].KeyStart)
            && broken.Text.ShiftLines(wrapped.Members[0].KeyStart, wrapped.End, by) is { } lines
            ? BlockText.Write(wrapper.KeyStart, wrapped.End, lines.Substring(broken.Text.Column(wrapper.KeyStart)))
            : null;
    }
}
