using Catalog.Gen.Engine.Packed;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>Reports the defaults that cannot stand in, in C#: no property has another value than the schema says.</summary>
internal static class DefaultCheck
{
    public static IEnumerable<Problem> Run(EquatableArray<UnfitDefault> defaults, TypeModel types)
    {
        var problems = new List<Problem>();
        foreach (UnfitDefault found in defaults)
        {
            (DefaultValue value, SourceFile file) = (found.Value, found.Value.File);
            if (!found.IsEndless)
            {
                ValuePacker.Check(value.Value, found.Type, types, file, problems);
                continue;
            }

            problems.Add(new Problem(Rules.BeyondCSharp, file.Locate(value.Value.Start, value.Value.End), new(
                $"the default of {Words.Quote(found.Name)} is an object that has {Words.Quote(found.Name)} in turn, with the same default, "
                    + "so that it would never end",
                "take it out")));
        }

        return problems.Distinct();
    }
}
