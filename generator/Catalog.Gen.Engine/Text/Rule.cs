namespace Catalog.Gen.Engine.Text;

/// <summary>A kind of problem: what a page in <c>rules/</c> is about. Each rule is one object, compared by reference.</summary>
internal sealed class Rule(string id, string title, Severity severity)
{
    /// <summary><c>CAT1004</c>: the page's name, and what people search for.</summary>
    public string Id { get; } = id;

    /// <summary>The rule in one sentence.</summary>
    public string Title { get; } = title;

    /// <summary>The severity where no setting says otherwise.</summary>
    public Severity Severity { get; } = severity;

    public override string ToString() => Id;
}
