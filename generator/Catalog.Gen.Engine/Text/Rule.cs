using System.Reflection;

namespace Catalog.Gen.Engine.Text;

/// <summary>A kind of problem: what a page in <c>rules/</c> is about. Each rule is one object, compared by reference.</summary>
internal sealed class Rule(string id, string title, Severity severity)
{
    /// <summary>The folder of the pages, as the build names it: that of the release, where the package is of one.</summary>
    private static readonly string PagesAddress = typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RulesAddress").Value!;

    /// <summary><c>CAT1004</c>: the page's name, and what people search for.</summary>
    public string Id { get; } = id;

    /// <summary>The rule in one sentence.</summary>
    public string Title { get; } = title;

    /// <summary>The severity where no setting says otherwise.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>Where the rule has its page.</summary>
    public string HelpLink => $"{PagesAddress}{Id}.md";

    public override string ToString() => Id;
}
