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

    /// <summary>Where the rule has its page.</summary>
    public string HelpLink => $"https://github.com/catalog-gen/catalog-gen/blob/main/generator/Catalog.Gen/rules/{Id}.md";

    public override string ToString() => Id;
}
