using System.Reflection;
using System.Text;
using Catalog.Gen.Emit.Runtime;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests;

/// <summary>
/// Each folder in <c>Fixtures</c> is a project: its schemas, entries and ids files, and perhaps C# that uses the catalog and
/// properties in <c>project.properties</c>. Beside them stands what is due: <c>output#….verified.cs</c> for each source that
/// is generated, <c>output.verified.txt</c> for the problems that are reported, and <c>entries.verified.txt</c> for the
/// entries as the compiled program reads them. A new folder is a new case; nothing else has to name it.
/// </summary>
public sealed class FixtureTests
{
    /// <summary>Where <c>x-index</c> stands under conditions, so that a look-up may find less than its property has.</summary>
    private static readonly string[] ConditionalIndexes = ["conditional-annotations", "indexes-under-every-applicator"];

    private static readonly string Folder = Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Tests", "Fixtures");

    public static TheoryData<string> Cases { get; } =
        [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Fixture(string name)
    {
        string folder = Path.Combine(Folder, name);
        CatalogProject project = ProjectFolder.Read(folder);
        project.Run();
        await Verify(project.Driver)
            .UseDirectory(folder)
            .UseFileName("output")
            .IgnoreGeneratedResult(source => source.HintName == RuntimeEmitter.HintName);

        // Whatever is reported, the generated code compiles, so that one mistake in YAML is one error.
        Assert.Empty(project.CompileProblems());
        if (project.Run().Diagnostics.All(problem => problem.Severity < DiagnosticSeverity.Error))
        {
            Assembly assembly = project.Load();
            await Verify(Entries(assembly)).UseDirectory(folder).UseFileName("entries");
            foreach (LoadedCatalog catalog in LoadedCatalog.AllOf(assembly))
                catalog.LookUps.Check(isConditional: ConditionalIndexes.Contains(name));
        }
        else
        {
            Assert.False(File.Exists(Path.Combine(folder, "entries.verified.txt")), "An error fails the build: there is nothing to read.");
        }
    }

    /// <summary>
    /// A line for each entry: its id and its JSON; and one for what each look-up finds. Every member of every entry is read
    /// on the way.
    /// </summary>
    private static string Entries(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (LoadedCatalog catalog in LoadedCatalog.AllOf(assembly))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(catalog.FullName).Append(":\n");
            foreach (object entry in catalog.All)
            {
                Members.Touch(entry);
                text.Append("  ").Append(LoadedCatalog.IdOf(entry)).Append(": ").Append(LoadedCatalog.JsonOf(entry)).Append('\n');
            }

            foreach (object entry in catalog.Unlisted)
            {
                Members.Touch(entry);
                text.Append("  not listed: ").Append(LoadedCatalog.IdOf(entry)).Append(": ")
                    .Append(LoadedCatalog.JsonOf(entry)).Append('\n');
            }

            foreach (string line in catalog.LookUps.Lines())
                text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }
}
