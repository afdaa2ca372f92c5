using System.CommandLine;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Tool.Invocation;
using Catalog.Gen.Tool.Projects;

namespace Catalog.Gen.Tool.Terminal;

/// <summary>The one catalog that a command is about.</summary>
internal sealed record ChosenCatalog(CatalogWorkspace Workspace, CatalogDefinition Catalog)
{
    public static Option<string?> CreateOption() =>
        new("--catalog") { Description = "The class of the catalog, where there are several.", HelpName = "class" };

    /// <exception cref="ToolException">There is none of that name, or there are several.</exception>
    public static ChosenCatalog Choose(CommonOptions common, ParseResult parsed, string? name)
    {
        var all = new List<ChosenCatalog>();
        foreach (CatalogProject project in common.Open(parsed))
        {
            CatalogWorkspace workspace = project.Read(isContext: null, CancellationToken.None);
            all.AddRange(workspace.Catalogs.Definitions.Select(catalog => new ChosenCatalog(workspace, catalog)));
        }

        string[] names = [.. all.Select(static pair => pair.Catalog.Settings.Class).Distinct()];
        if (name is not null)
            all.RemoveAll(pair => pair.Catalog.Settings.Class != name && pair.Catalog.Settings.FullClass != name);
        string choices = Words.Choices([.. names.Select(Words.Quote)]);
        return (all.Count, name) switch
        {
            (1, _) => all[0],
            (0, null) => throw new ToolException("no schema can be read: 'catalog check' says why"),
            (0, _) => throw new ToolException(
                $"there is no catalog {Words.Quote(name!)}: {DidYouMean.Question(name!, names, $"write {choices}")}"),
            _ => throw new ToolException($"there are several catalogs: add --catalog with {choices}, or name a folder"),
        };
    }
}
