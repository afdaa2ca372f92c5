using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.LanguageServer.Features;

/// <summary>
/// What a key or a value that is being typed would be. The text is read with a marker in its place, so that it is known where it
/// stands whatever is wrong around it.
/// </summary>
/// <param name="Typed">What is being typed.</param>
/// <param name="Root">The text with the marker as a key.</param>
/// <param name="AsKey">The way to it as a key, the last step included; default where it can be none.</param>
/// <param name="ValueRoot">The text with the marker as a value.</param>
/// <param name="AsValue">The way to it as a value; default where it can be none.</param>
internal sealed record CompletionPlace(
    TypedPlace Typed, YamlNode? Root, ImmutableArray<PlaceStep> AsKey, YamlNode? ValueRoot, ImmutableArray<PlaceStep> AsValue)
{
    public static CompletionPlace? Find(SourceFile file, int offset, CancellationToken cancellation)
    {
        if (TypedPlace.Find(file.Text, offset) is not { } typed)
            return null;
        (YamlNode? Root, ImmutableArray<PlaceStep> Steps) asKey = default, asValue = default;
        bool canBeKey = typed.Bracket == '{' ? !typed.IsValue : typed.Bracket == '\0' && !typed.IsValue;
        if (canBeKey)
            asKey = Try(file, typed, typed.HasColon ? SchemasAt.Marker : SchemasAt.Marker + ": ", isKey: true, cancellation);
        bool canBeValue = !typed.HasColon && (typed.Bracket != '{' || typed.IsValue);
        if (canBeValue)
            asValue = Try(file, typed, SchemasAt.Marker, isKey: false, cancellation);
        return new CompletionPlace(typed, asKey.Root, asKey.Steps, asValue.Root, asValue.Steps);
    }

    private static (YamlNode? Root, ImmutableArray<PlaceStep> Steps) Try(
        SourceFile file, TypedPlace typed, string marker, bool isKey, CancellationToken cancellation)
    {
        string text = file.Text;

        // A value right behind its colon needs a blank.
        bool isTight = typed.IsValue && typed.Token.Start > 0 && text[typed.Token.Start - 1] == ':';
        string marked = string.Concat(text.AsSpan(0, typed.Token.Start), isTight ? " " + marker : marker, text.AsSpan(typed.Token.End));

        // JSON is YAML, and the reader of YAML goes on after what is missing.
        YamlNode? root = YamlReader.Read(new SourceFile("typed.yaml", marked), cancellation).Root;
        var steps = new Stack<PlaceStep>();
        return root is not null && Find(root, isKey, steps) && !(isKey && IsOutOfLine(steps.Peek(), typed, marked))
            ? (root, [.. steps.Reverse()])
            : default;
    }

    /// <summary>Whether a key would stand further left or right than those beside it.</summary>
    private static bool IsOutOfLine(PlaceStep step, TypedPlace typed, string text) =>
        typed.Bracket == '\0' && ((YamlMapping)step.Container).Members.Any(member =>
            member.Name != SchemasAt.Marker
            && member.KeyStart >= step.Container.Start
            && Column(text, member.KeyStart) != Column(text, step.Member.KeyStart));

    private static int Column(string text, int at) => at - (at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], at - 1) + 1);

    private static bool Find(YamlNode node, bool isKey, Stack<PlaceStep> steps)
    {
        switch (node)
        {
            case YamlMapping mapping:
                for (int i = 0; i < mapping.Members.Length; i++)
                {
                    YamlMember member = mapping.Members[i];
                    steps.Push(new PlaceStep(mapping, member.Name, i, member.Value));
                    if ((isKey && member.Name == SchemasAt.Marker) || Find(member.Value, isKey, steps))
                        return true;
                    steps.Pop();
                }

                return false;
            case YamlSequence sequence:
                for (int i = 0; i < sequence.Items.Length; i++)
                {
                    steps.Push(new PlaceStep(sequence, null, i, sequence.Items[i]));
                    if (Find(sequence.Items[i], isKey, steps))
                        return true;
                    steps.Pop();
                }

                return false;
            default:
                return !isKey && node is YamlScalar { Value: SchemasAt.Marker };
        }
    }
}
