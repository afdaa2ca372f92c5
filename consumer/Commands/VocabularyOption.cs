using System.CommandLine;
using System.CommandLine.Completions;
using Pedi.Vocabularies;

namespace Pedi.Commands;

/// <summary>An option whose values are those of a vocabulary. It may be given more than once.</summary>
internal static class VocabularyOption
{
    /// <summary>Makes the option.</summary>
    /// <param name="name">Its name: <c>--modality</c>.</param>
    /// <param name="helpName">What stands for a value in the help.</param>
    /// <param name="description">What it asks for; the choices are added.</param>
    /// <param name="vocabulary">The choices.</param>
    public static Option<string[]> Create<T>(string name, string helpName, string description, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        var option = new Option<string[]>(name)
        {
            Description = $"{description}: {string.Join(", ", vocabulary.Terms.Select(term => term.Text))}.",
            HelpName = helpName,
            AllowMultipleArgumentsPerToken = false,
        };
        option.CompletionSources.Add(_ => vocabulary.Terms.Select(term => new CompletionItem(term.Text, detail: term.Description)));
        return option;
    }

    /// <summary>Reads what was given.</summary>
    /// <exception cref="PediException">A value is none of the vocabulary.</exception>
    public static T[] Read<T>(IEnumerable<string> values, Vocabulary<T> vocabulary)
        where T : struct, Enum =>
        [.. values.Select(text => vocabulary.TryRead(text, out T value, out string? mistake) ? value : throw PediException.Usage(mistake))];
}
