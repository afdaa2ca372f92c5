using System.Collections.Immutable;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Yaml;

/// <summary>Gathers what is wrong in one file.</summary>
internal sealed class ProblemSink(SourceFile file)
{
    private ImmutableArray<Problem>.Builder? _problems;

    /// <summary>Has something been found after which the tree is not to be used?</summary>
    public bool IsFatal { get; set; }

    public SourceFile File => file;

    public bool IsFull => _problems?.Count >= YamlLimits.Problems;

    public void Add(Rule rule, int start, int end, Message message, RelatedPlace? related = null, Fix? fix = null)
    {
        if (IsFull)
            return;
        _problems ??= ImmutableArray.CreateBuilder<Problem>();
        _problems.Add(new Problem(rule, file.Locate(start, end), message)
        {
            Related = related is { } other ? [other] : [],
            Fixes = fix is { } one ? [one] : [],
        });
    }

    /// <summary>CAT1016: it can be read, and a catalog cannot hold it.</summary>
    public void Refuse(int start, int end, Message message, Fix? fix = null) => Add(Rules.YamlRefused, start, end, message, null, fix);

    /// <summary>CAT1016, and no tree.</summary>
    public void RefuseAll(int start, int end, Message message)
    {
        Refuse(start, end, message);
        IsFatal = true;
    }

    public EquatableArray<Problem> ToArray() => _problems is null ? EquatableArray<Problem>.Empty : _problems.ToImmutable();
}
