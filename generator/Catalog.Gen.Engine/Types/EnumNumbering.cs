using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>The numbers of one enum: those that the schema gives, those that were recorded, and new ones behind these.</summary>
/// <param name="choice">The enum.</param>
/// <param name="lines">What is recorded of it.</param>
/// <param name="problems">Takes what contradicts.</param>
internal sealed class EnumNumbering(PendingEnum choice, RecordedNumber[] lines, ICollection<Problem> problems)
{
    private readonly int?[] _numbers = new int?[choice.Sources.Count];

    // The value that has a number, by its place among the members.
    private readonly Dictionary<int, int> _taken = new(SeededNumbers.Instance);

    private readonly ILookup<string, RecordedNumber> _byValue =
        lines.ToLookup(static line => line.Value, StringComparer.Ordinal);

    private readonly ILookup<int, RecordedNumber> _byNumber =
        lines.ToLookup(static line => line.Number, SeededNumbers.Instance);

    private HashSet<string>? _values;

    /// <summary>The values as lines spell them.</summary>
    public string[] Values { get; } = [.. choice.Sources.Select(static source => NumberedValue.Spell(source.Value))];

    /// <summary>The number of each member.</summary>
    public int[] Run()
    {
        for (int i = 0; i < Values.Length; i++)
            TakeGiven(i);
        for (int i = 0; i < Values.Length; i++)
            TakeRecorded(i);
        for (int i = 0; i < Values.Length; i++)
            TakeFormer(i);
        for (int i = 0; i < Values.Length; i++)
            TakeOwn(i);
        long next = lines.Length == 0 ? 0 : Math.Max(0, lines.Max(static line => line.Number) + 1L);
        for (int i = 0; i < Values.Length; i++)
        {
            while (_numbers[i] is null && !Take(i, next > int.MaxValue ? next - int.MaxValue - 1 : next))
                next++;
        }

        return [.. _numbers.Select(static number => number!.Value)];
    }

    /// <summary><c>x-value</c>.</summary>
    private void TakeGiven(int member)
    {
        // What is no whole number of this size has been refused as a setting.
        if (choice.Sources[member].Given is not { } given
            || !JsonNumber.Parse(given.Value).TryGetInt64(out long wide) || wide is < int.MinValue or > int.MaxValue)
        {
            return;
        }

        int number = (int)wide;
        if (_taken.TryGetValue(number, out int other))
        {
            Report(
                given, new($"{Name(member)} cannot have the number {number}, which {Name(other)} has", "give it another one"), null);
            return;
        }

        RecordedNumber? own = _byValue[Values[member]].FirstOrDefault(line => line.Number != number);
        if (own is not null && !IsRecorded(member, number))
        {
            Report(
                given,
                new($"{Name(member)} cannot have the number {number}, since {own.Number} was recorded for it", $"write {own.Number}"),
                own);
            Take(member, own.Number);
            return;
        }

        RecordedNumber? former = _byNumber[number].FirstOrDefault();
        if (former is not null && !IsRecorded(member, number) && !IsFormer(member, former))
        {
            string has = IsValue(former.Value) ? "has" : "had";
            Report(
                given,
                new(
                    $"{Name(member)} cannot have the number {number}, which {Quote(former.Value)} {has}",
                    "give it another one, since a number is given only once"),
                former);
            return;
        }

        Take(member, number);
    }

    private void TakeRecorded(int member)
    {
        foreach (RecordedNumber line in _byValue[Values[member]])
        {
            if (_numbers[member] == line.Number)
                continue;
            if (_numbers[member] is { } number)
            {
                // Two values given to the schema's number have been told apart above.
                RecordedNumber first = _byValue[line.Value].First(other => other.Number == number);
                problems.Add(Contradiction(
                    line.Place,
                    new($"{Name(member)} of {choice.Name} has the number {number} as well", "delete the line that was not published yet"),
                    first));
            }
            else if (_taken.TryGetValue(line.Number, out int other))
            {
                RecordedNumber? first = _byValue[Values[other]].FirstOrDefault(taken => taken.Number == line.Number);
                problems.Add(Contradiction(
                    line.Place,
                    new(
                        $"{Name(member)} and {Name(other)} of {choice.Name} have the same number {line.Number}",
                        "delete the line that was not published yet, and run 'dotnet build -t:CatalogLock'"),
                    first));
            }
            else
            {
                Take(member, line.Number);
            }
        }
    }

    /// <summary>A value that has been given another spelling, and lists the old one as a synonym.</summary>
    private void TakeFormer(int member)
    {
        if (_numbers[member] is null && FormerLine(member) is { } former)
            Take(member, former.Number);
    }

    /// <summary>A whole number has itself, where it can: it had so while the others were whole numbers, too.</summary>
    private void TakeOwn(int member)
    {
        YamlScalar value = choice.Sources[member].Value;
        if (_numbers[member] is null && value.Kind == NodeKind.Number && JsonNumber.Parse(value.Value).TryGetInt64(out long number)
            && !(number is >= int.MinValue and <= int.MaxValue && _byNumber.Contains((int)number)))
        {
            Take(member, number);
        }
    }

    private bool Take(int member, long number)
    {
        if (number is < int.MinValue or > int.MaxValue || _taken.ContainsKey((int)number))
            return false;
        _taken.Add((int)number, member);
        _numbers[member] = (int)number;
        return true;
    }

    private bool IsRecorded(int member, int number) =>
        _byValue[Values[member]].Any(line => line.Number == number);

    /// <summary>Whether a line is about a value that is gone, and that a member lists among its synonyms.</summary>
    private bool IsFormer(int member, RecordedNumber line) =>
        FormerSpellings(member).Any(spelling => spelling == line.Value) && !IsValue(line.Value);

    /// <summary>The first line that is about a former spelling of a member.</summary>
    private RecordedNumber? FormerLine(int member) => lines.Length == 0
        ? null
        : FormerSpellings(member)
            .Where(spelling => !IsValue(spelling))
            .SelectMany(spelling => _byValue[spelling])
            .OrderBy(static line => line.Place.Span.Start)
            .FirstOrDefault();

    private IEnumerable<string> FormerSpellings(int member) =>
        choice.Sources[member].Synonyms.OfType<YamlScalar>().Select(NumberedValue.Spell);

    private bool IsValue(string value) => (_values ??= new(Values, StringComparer.Ordinal)).Contains(value);

    private string Name(int member) => Quote(Values[member]);

    private static string Quote(string value) => Words.Quote(value);

    private void Report(YamlNode place, Message message, RecordedNumber? recorded) =>
        problems.Add(Contradiction(choice.Document!.File.Locate(place.Start, place.End), message, recorded));

    private static Problem Contradiction(FileSpan place, Message message, RecordedNumber? recorded) =>
        new(Rules.NumbersContradict, place, message)
        {
            Related = recorded is null ? [] : [new RelatedPlace(recorded.Place, "recorded") { IsNeeded = true }],
        };
}
