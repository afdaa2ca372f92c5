using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>The property by whose text the cases of a union are told apart, and the class of its constants.</summary>
/// <param name="Property">Its name in YAML.</param>
/// <param name="Union">The full name of the union.</param>
/// <param name="ClassName">The class within the union that has a constant for each case.</param>
/// <param name="Constants">For each case the name of its constant, and the text.</param>
internal sealed record Discriminator(string Property, string Union, string ClassName, IReadOnlyList<(string Name, string Text)> Constants)
{
    // Each case of a union asks for it. The union lives as long as the model that it is of.
    private static readonly ConditionalWeakTable<UnionDefinition, StrongBox<Discriminator?>> Known = new();

    /// <summary>The discriminator of a union; null where its cases are told apart by something else.</summary>
    public static Discriminator? Of(TypeModel model, UnionDefinition union) =>
        Known.GetValue(union, key => new StrongBox<Discriminator?>(Find(model, key))).Value;

    private static Discriminator? Find(TypeModel model, UnionDefinition union)
    {
        if (union.Cases.Count == 0)
            return null;
        foreach (ConstantTest test in union.Cases[0].Test.Constants)
        {
            if (TextsOf(union, test.Name) is not { } texts)
                continue;
            var taken = new HashSet<string>(StringComparer.Ordinal);
            string[] names = [.. union.Cases.Select(item => Identifiers.Unique(item.Label, taken))];
            return new Discriminator(
                test.Name,
                model.Global(union.Name),
                ClassNameOf(model, union, test.Name),
                [.. names.Select((name, i) => (name, texts[i]))]);
        }

        return null;
    }

    /// <summary>The discriminator of the union that a type is a case of, and the text of that case.</summary>
    public static (Discriminator Discriminator, string Constant)? OfCase(TypeModel model, RecordDefinition record)
    {
        if (record.BaseId < 0 || model.Types[record.BaseId] is not UnionDefinition union || Of(model, union) is not { } discriminator)
            return null;
        int place = -1;
        for (int i = 0; i < union.Cases.Count; i++)
        {
            if (!ReferenceEquals(model.Types[union.Cases[i].TypeId], record))
                continue;
            // A type that is two of the cases has no text of its own.
            if (place >= 0)
                return null;
            place = i;
        }

        return place < 0
            ? null
            : (discriminator, $"{discriminator.Union}.{discriminator.ClassName}.{discriminator.Constants[place].Name}");
    }

    /// <summary>The text of each case, where each has one of its own; else null.</summary>
    private static string[]? TextsOf(UnionDefinition union, string property)
    {
        string[] texts =
        [
            .. union.Cases.SelectMany(item => item.Test.Constants
                .Where(test => test.Name == property)
                .Take(1)
                .SelectMany(static test => test.Values.Count == 1 && test.Values[0].Kind == NodeKind.String
                    ? new[] { test.Values[0].Text }
                    : [])),
        ];
        return texts.Length == union.Cases.Count && texts.Distinct(StringComparer.Ordinal).Count() == texts.Length ? texts : null;
    }

    /// <summary><c>Kinds</c> for <c>kind</c>; a name that no member of the union or of a case has.</summary>
    private static string ClassNameOf(TypeModel model, UnionDefinition union, string property)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { "Match", "Switch", union.Name };
        foreach (UnionCase item in union.Cases)
        {
            TypeDefinition type = model.Types[item.TypeId];
            taken.Add(type.Name);
            if (type is not RecordDefinition record)
                continue;
            foreach (PropertyModel member in record.Properties)
            {
                taken.Add(member.Member);
                taken.Add(member.Reference?.IdMember ?? "");
                taken.Add(member.PresenceMember ?? "");
            }

            if (record.Extra is { } extra)
                taken.Add(extra.Member);
        }

        string plural = Nouns.Plural(Identifiers.Pascal(property));
        return Identifiers.Unique(taken.Contains(plural) ? Identifiers.Pascal(property) + "Values" : plural, taken);
    }
}
