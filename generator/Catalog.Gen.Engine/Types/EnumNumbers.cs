using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// Gives the values of the enums of a namespace their numbers, but where the values are whole numbers themselves. A number that
/// was recorded stays; what is new comes behind. What is recorded beside any of the catalogs counts, since a type that several
/// share may pass from one to another.
/// </summary>
internal sealed class EnumNumbers
{
    private readonly IReadOnlyList<PendingEnum> _choices;
    private readonly ICollection<Problem> _problems;
    private readonly Dictionary<string, RecordedNumber[]> _recorded;
    private readonly HashSet<string> _names;

    private EnumNumbers(IReadOnlyList<PendingType> types, IReadOnlyList<TypeModelOptions> catalogs, ICollection<Problem> problems)
    {
        _choices = [.. types.OfType<PendingEnum>().Where(static choice => !choice.IsNumeric)];
        _names = new HashSet<string>(types.Select(static type => type.Name), StringComparer.Ordinal);
        _problems = problems;
        _recorded = catalogs.SelectMany(static catalog => catalog.Numbers)
            .GroupBy(static line => line.Type, StringComparer.Ordinal)
            .ToDictionary(static lines => lines.Key, static lines => lines.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Numbers the members of all enums, which have their names.</summary>
    /// <param name="types">The types of the namespace.</param>
    /// <param name="catalogs">What is recorded beside each of its catalogs.</param>
    /// <param name="owner">The catalog that brings a type.</param>
    /// <param name="problems">Takes what contradicts.</param>
    /// <returns>For each catalog what has to be recorded.</returns>
    public static IReadOnlyList<CatalogNumbers> Assign(
        IReadOnlyList<PendingType> types,
        IReadOnlyList<TypeModelOptions> catalogs,
        Func<PendingType, int> owner,
        ICollection<Problem> problems)
    {
        var numbers = new EnumNumbers(types, catalogs, problems);
        var all = catalogs.Select(static _ => new List<RecordedNumber>()).ToList();
        var fresh = catalogs.Select(static _ => new List<RecordedNumber>()).ToList();
        foreach (PendingEnum choice in numbers._choices)
            numbers.Assign(choice, all[owner(choice)], fresh[owner(choice)]);
        return [.. all.Select((lines, i) => new CatalogNumbers(lines.ToImmutableArray(), fresh[i].ToImmutableArray()))];
    }

    private void Assign(PendingEnum choice, List<RecordedNumber> all, List<RecordedNumber> fresh)
    {
        bool isRecorded = _recorded.TryGetValue(choice.Name, out RecordedNumber[]? lines);
        lines ??= Renamed(choice);
        var numbering = new EnumNumbering(choice, lines, _problems);
        int[] numbers = numbering.Run();
        var known = new HashSet<string>(lines.Select(static line => line.Value), StringComparer.Ordinal);
        all.AddRange(lines.Select(line => line with { Type = choice.Name }));
        for (int i = 0; i < numbers.Length; i++)
        {
            choice.Members[i] = choice.Members[i] with { Number = numbers[i] };
            YamlScalar value = choice.Sources[i].Value;
            var line = new RecordedNumber(
                choice.Name, numbers[i], numbering.Values[i], choice.Document!.File.Locate(value.Start, value.End));
            if (!known.Contains(line.Value))
                all.Add(line);
            if (!isRecorded || !known.Contains(line.Value))
                fresh.Add(line);
        }
    }

    /// <summary>
    /// What is recorded of a type that is gone and had half of the values at least: it has been given another name. Where that
    /// is not so, no harm is done, since the numbers of a new type may be any.
    /// </summary>
    private RecordedNumber[] Renamed(PendingEnum choice)
    {
        var values = new HashSet<string>(choice.Sources.Select(static source => NumberedValue.Spell(source.Value)), StringComparer.Ordinal);
        return _recorded
            .Where(type => !_names.Contains(type.Key))
            .Select(type =>
                (Lines: type.Value, type.Key, Alike: type.Value.Select(static line => line.Value).Distinct().Count(values.Contains)))
            .Where(type => 2 * type.Alike >= values.Count)
            .OrderByDescending(static type => type.Alike)
            .ThenBy(static type => type.Key, StringComparer.Ordinal)
            .Select(static type => type.Lines)
            .FirstOrDefault() ?? [];
    }
}
