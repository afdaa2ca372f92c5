using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Gathers what is wrong in one file.</summary>
internal sealed class ProblemSink(SourceFile file)
{
    private List<Problem>? _problems;
    private int _errors;
    private int _others;

    /// <summary>Has something been found after which the tree is not to be used?</summary>
    public bool IsFatal { get; set; }

    public SourceFile File => file;

    public bool HasErrors => _errors > 0;

    /// <summary>Whether there are so many errors that the file is not read to its end.</summary>
    public bool IsFull => _errors >= YamlLimits.Problems;

    public void Add(Rule rule, int start, int end, Message message, RelatedPlace? related = null, Fix? fix = null)
    {
        // What is found after a fatal problem follows from it. Warnings must not take the place of errors.
        bool isError = rule.Severity == Severity.Error;
        if ((isError ? _errors : _others) >= YamlLimits.Problems || IsFatal)
            return;
        if (isError)
            _errors++;
        else
            _others++;
        _problems ??= [];
        _problems.Add(new Problem(rule, file.Locate(start, end), message)
        {
            Related = related is { } other ? [other] : [],
            Fixes = fix is { } one ? [one] : [],
            Recognition = new Recognition("", new TextSpan(start, end)),
        });
    }

    /// <summary>Takes the last problem back where it is of a rule: another one says it better.</summary>
    public void RemoveLast(Rule rule)
    {
        if (_problems is not { Count: > 0 } problems || problems[problems.Count - 1].Rule != rule)
            return;
        problems.RemoveAt(problems.Count - 1);
        if (rule.Severity == Severity.Error)
            _errors--;
        else
            _others--;
    }

    /// <summary>CAT1001: it cannot be read.</summary>
    public void Syntax(int start, int end, Message message, Fix? fix = null) => Add(Rules.YamlSyntax, start, end, message, null, fix);

    /// <summary>CAT1016: it can be read, and a catalog cannot hold it.</summary>
    public void Refuse(int start, int end, Message message, Fix? fix = null) => Add(Rules.YamlRefused, start, end, message, null, fix);

    /// <summary>CAT1016, and no tree.</summary>
    public void RefuseAll(int start, int end, Message message)
    {
        Refuse(start, end, message);
        IsFatal = true;
    }

    public EquatableArray<Problem> ToArray() => _problems is null ? EquatableArray<Problem>.Empty : _problems.ToImmutableArray();
}
