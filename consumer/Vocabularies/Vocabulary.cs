using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Pedi.Vocabularies;

/// <summary>The values of an enum with their spellings, titles, descriptions and synonyms, and which of them includes which.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly string _article;
    private readonly Lazy<ImmutableArray<Term<T>>> _terms;

    /// <summary>Makes a vocabulary. Nothing is read until it is used.</summary>
    /// <param name="definition">The name of the enum's definition in the schema.</param>
    /// <param name="article">What a value is, in a message: <c>a modality</c>.</param>
    /// <param name="toText">A value's spelling.</param>
    public Vocabulary(string definition, string article, Func<T, string> toText)
    {
        _article = article;
        _terms = new Lazy<ImmutableArray<Term<T>>>(() => Read(definition, toText));
    }

    /// <summary>The values, in the order of the schema.</summary>
    public ImmutableArray<Term<T>> Terms => _terms.Value;

    /// <summary>The term of a value.</summary>
    public Term<T> this[T value] => Terms.First(term => EqualityComparer<T>.Default.Equals(term.Value, value));

    /// <summary>The terms as a tree in rows: each before those that it includes, with how deep it lies.</summary>
    public IEnumerable<(Term<T> Term, int Depth)> InTree() => Below(null, 0);

    private IEnumerable<(Term<T> Term, int Depth)> Below(T? broader, int depth) => Terms
        .Where(term => EqualityComparer<T?>.Default.Equals(term.Broader, broader))
        .SelectMany(term => Below(term.Value, depth + 1).Prepend((term, depth)));

    /// <summary>Whether one value is another, or is included in it however deep: <c>bold-rest</c> in <c>mri</c>.</summary>
    public bool IsA(T value, T broad)
    {
        for (T? term = value; term is { } own; term = this[own].Broader)
        {
            if (EqualityComparer<T>.Default.Equals(own, broad))
                return true;
        }

        return false;
    }

    /// <summary>What people call a value: its spelling, title and synonyms, and those of all that includes it.</summary>
    public IEnumerable<string> Names(T value)
    {
        for (Term<T>? term = this[value]; term is not null; term = term.Broader is { } broader ? this[broader] : null)
        {
            yield return term.Text;
            yield return term.Title;
            foreach (string synonym in term.Synonyms)
                yield return synonym;
        }
    }

    /// <summary>Reads a value, by its spelling or a synonym. Case does not count, nor do spaces, hyphens and the like.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="value">The value.</param>
    /// <param name="mistake">What is wrong, with the nearest values and all choices.</param>
    public bool TryRead(string text, out T value, [NotNullWhen(false)] out string? mistake)
    {
        string wanted = Spelling.Plain(text);

        // A spelling goes before a synonym, and a synonym that is written exactly so before one that differs in case.
        Term<T>? found = Terms.FirstOrDefault(term => Spelling.Plain(term.Text) == wanted)
            ?? Terms.FirstOrDefault(term => term.Synonyms.Contains(text, StringComparer.Ordinal))
            ?? Terms.FirstOrDefault(term => term.Synonyms.Any(synonym => Spelling.Plain(synonym) == wanted));
        value = found?.Value ?? default;
        mistake = found is null ? Refuse(text) : null;
        return found is not null;
    }

    private string Refuse(string wrong)
    {
        (string Spelling, string Text)[] known =
            [.. Terms.SelectMany(term => term.Synonyms.Select(synonym => (synonym, term.Text)).Prepend((term.Text, term.Text)))];
        string[] nearest =
        [
            .. Spelling.Nearest(wrong, known.Select(pair => pair.Spelling).Distinct(StringComparer.OrdinalIgnoreCase))
                .Select(near => Explain(near, known.First(pair => pair.Spelling == near).Text)),
        ];
        string advice = nearest.Length == 0 ? "" : $"{Spelling.DidYouMean(nearest)} Otherwise ";
        return $"'{wrong}' is not {_article}: {advice}the choices are {string.Join(", ", Terms.Select(term => term.Text))}";
    }

    private static string Explain(string near, string text) =>
        string.Equals(near, text, StringComparison.OrdinalIgnoreCase) ? $"'{text}'" : $"'{near}', which is '{text}' here";

    private static ImmutableArray<Term<T>> Read(string definition, Func<T, string> toText)
    {
        JsonElement schema = CatalogSchema.Definition(definition);
        ILookup<string, string> synonyms = (schema.TryGetProperty("x-synonyms", out JsonElement pairs) ? pairs.EnumerateObject() : default)
            .ToLookup(pair => pair.Value.GetString()!, pair => pair.Name, StringComparer.Ordinal);
        var values = Enum.GetValues<T>().ToDictionary(toText, StringComparer.Ordinal);
        return
        [
            .. schema.GetProperty("oneOf").EnumerateArray().Select(term =>
            {
                string text = term.GetProperty("const").GetString()!;
                T? broader = term.TryGetProperty("x-broader", out JsonElement above) ? values[above.GetString()!] : null;
                return new Term<T>(
                    values[text],
                    text,
                    term.GetProperty("title").GetString()!,
                    term.GetProperty("description").GetString()!,
                    broader,
                    [.. synonyms[text]]);
            }),
        ];
    }
}
