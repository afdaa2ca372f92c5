using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Workspace;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tool.Inference;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Making;

/// <summary>Where a new entry goes: a file of its own, or the end of the file that holds all.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">Its whole text with the new entry.</param>
/// <param name="Before">Its text before; null for a new file.</param>
internal sealed record NewEntryFile(string Path, string Text, string? Before)
{
    /// <exception cref="ToolException">The id is taken, was published, or does not have the form of the catalog's ids.</exception>
    public static NewEntryFile Make(CatalogWorkspace workspace, CatalogDefinition catalog, string id)
    {
        RefuseKnown(workspace, catalog, id);
        NewEntryFile file = catalog.Settings.Layout == CatalogLayout.File
            ? OfItsOwn(workspace, catalog, id)
            : AtTheEnd(workspace, catalog, id);
        Judge(workspace, file, id);
        return file;
    }

    private static void RefuseKnown(CatalogWorkspace workspace, CatalogDefinition catalog, string id)
    {
        CatalogModel model = workspace.Models.Models[workspace.Catalogs.IndexOf(catalog.Settings.FullClass)];
        if (model.Entries.Any(entry => entry.Id == id))
            throw new ToolException($"{Words.Quote(id)} is the id of an entry of {catalog.Settings.Class} already: choose another one");
        if (model.Former.FirstOrDefault(former => former.Id == id) is { } former)
        {
            throw new ToolException(
                $"{Words.Quote(id)} was an id of {Words.Quote(former.CurrentId)}, and leads there still: choose another one");
        }

        string list = FilePaths.LockOf(FilePaths.Normalise(catalog.Document.File.Path));
        if (workspace.Files.All.TryGetValue(list, out WorkspaceFile? recorded)
            && LockFile.Read(recorded.Source).Ids.Any(published => published.Id == id))
        {
            throw new ToolException($"{Words.Quote(id)} was published, and its entry is gone: bring that entry back, or choose another id");
        }

        if (catalog.Settings.Id is { } form && !form.Fits(id))
        {
            string how = form.Propose(id) is { } proposal ? $"write {Words.Quote(proposal)}" : "choose another one";
            string what = form.Message
                ?? (form.IsKebabCase ? "small letters and digits, in words with '-' between them" : SchemaWords.Pattern(form.Pattern));
            throw new ToolException($"the id {Words.Quote(id)} does not have the form of this catalog's ids ({what}): {how}");
        }
    }

    private static NewEntryFile OfItsOwn(CatalogWorkspace workspace, CatalogDefinition catalog, string id)
    {
        if (id.Length == 0 || id[0] == '.' || id.IndexOfAny(['/', '\\']) >= 0 || PathCharacters.WhyRefused(id) is not null)
            throw new ToolException($"the id {Words.Quote(id)} cannot be the name of a file: choose another one");
        string ending = workspace.Files.Entries.Count(static file => file.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            > workspace.Files.Entries.Length / 2 ? ".yml" : ".yaml";
        string path = catalog.Folder + id + ending;
        return File.Exists(path)
            ? throw new ToolException($"there is a file {path} already")
            : new NewEntryFile(
                path, $"{FirstLineComment.Of(path, catalog.Document.File.Path)}\n{NewEntry.Write(catalog, id)}", Before: null);
    }

    private static NewEntryFile AtTheEnd(CatalogWorkspace workspace, CatalogDefinition catalog, string id)
    {
        WorkspaceFile[] files = [.. workspace.Files.Entries.Where(file => workspace.Catalogs.Find(file.Path) == catalog)];
        if (files is not [var file])
        {
            string found = files.Length == 0 ? "no file" : $"{Words.Number(files.Length)} files";
            throw new ToolException($"the entries of {catalog.Settings.Class} lie in {found}: write the new one by hand");
        }

        string text = file.Source.Text, lineEnd = file.Source.LineBreak;
        YamlDocument document = YamlReader.Read(file.Source, CancellationToken.None);
        if (document.HasErrors || document.Root is null || text.Length > document.Root.Start && text[document.Root.Start] is '{' or '[')
            throw new ToolException($"{file.Path} is JSON, or cannot be read: write the new entry by hand");
        if (text.Split('\n').Any(static line => line.TrimEnd() == "..."))
            throw new ToolException($"{file.Path} ends with a line '...', behind which nothing can stand: write the new entry by hand");
        string entry = NewEntry.Write(catalog, id).TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal);
        string added = catalog.Settings.Layout == CatalogLayout.Map
            ? $"{ScalarText.Like('\0', id)}:\n  {entry}\n"
            : $"- {entry}\n";
        string before = text.Length == 0 || text[^1] is '\n' or '\r' ? text : text + lineEnd;
        return new NewEntryFile(
            file.Path, before + added.Replace("\n  \n", "\n\n", StringComparison.Ordinal).ReplaceLineEndings(lineEnd), text);
    }

    /// <summary>What only the whole catalog tells, as that two ids make one name in C#. What is to be filled in is no reason.</summary>
    private static void Judge(CatalogWorkspace workspace, NewEntryFile file, string id)
    {
        Rule[] ofIds = [Rules.DuplicateId, Rules.MemberNameTaken, Rules.FormerIdTaken, Rules.IdFormWrong, Rules.IdInvalid];
        CatalogWorkspace next = workspace.With([new WorkspaceFile(new SourceFile(file.Path, file.Text))], [], CancellationToken.None);
        var known = new HashSet<string>(
            workspace.Problems.Problems.Select(static problem => problem.Message.ToString()), StringComparer.Ordinal);
        Problem? refusal = next.Problems.Problems.FirstOrDefault(problem =>
            Array.IndexOf(ofIds, problem.Rule) >= 0 && FilePaths.Normalise(problem.Place.Path) == file.Path
            && !known.Contains(problem.Message.ToString()));
        if (refusal is not null)
            throw new ToolException($"{Words.Quote(id)} cannot be an id here: {refusal.Message}");
    }
}
