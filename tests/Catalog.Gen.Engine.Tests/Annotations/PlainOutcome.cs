namespace Catalog.Gen.Tests.Annotations;

/// <summary>What applying a schema to a value gives, in the specification's terms.</summary>
internal sealed class PlainOutcome
{
    public bool Holds { get; private set; } = true;

    public List<Occurrence> Annotations { get; } = [];

    /// <summary>The names of properties, or the numbers of items, that keywords have evaluated.</summary>
    public HashSet<string> Evaluated { get; } = [];

    /// <summary>Whether a choice found no branch that holds: what the right one would have evaluated nobody knows.</summary>
    public bool IsEvaluatedUnknown { get; set; }

    public void Assert(bool holds) => Holds &= holds;

    /// <summary>Takes in a schema that must hold for the same value.</summary>
    public void Require(PlainOutcome other)
    {
        Assert(other.Holds);
        Accept(other);
    }

    /// <summary>Takes in a schema that has been chosen for the same value.</summary>
    public void Accept(PlainOutcome other)
    {
        Annotations.AddRange(other.Annotations);
        Evaluated.UnionWith(other.Evaluated);
        IsEvaluatedUnknown |= other.IsEvaluatedUnknown;
    }

    /// <summary>Takes in a schema that must hold for a property's value or an item.</summary>
    public void RequireOfPart(string part, PlainOutcome other)
    {
        Assert(other.Holds);
        AcceptPart(part, other);
    }

    /// <summary>Takes in a schema that has been chosen for a property's value or an item.</summary>
    public void AcceptPart(string part, PlainOutcome other)
    {
        Annotations.AddRange(other.Annotations);
        Evaluated.Add(part);
    }

    /// <summary>As the specification has it, a schema that refuses a value says nothing about it.</summary>
    public PlainOutcome Strictly()
    {
        if (!Holds)
        {
            Annotations.Clear();
            Evaluated.Clear();
        }

        return this;
    }
}
