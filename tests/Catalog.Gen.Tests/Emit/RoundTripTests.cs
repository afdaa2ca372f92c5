using System.Globalization;
using System.Reflection;

namespace Catalog.Gen.Tests.Emit;

/// <summary>
/// Schemas × entries: what is emitted compiles without a warning, every member can
/// be read, and ToJson says what the YAML says.
/// </summary>
public class RoundTripTests
{
    private static readonly (string Name, string Schema, string[] Entries)[] All = [.. ConstructsOfValues.All, .. ConstructsOfShapes.All];

    public static TheoryData<string, string, string[]> Constructs =>
        [.. All.Select(static row => new TheoryDataRow<string, string, string[]>(row.Name, row.Schema, row.Entries))];

    // One project for all of them, since the compiler is what takes the time.
    private static readonly Lazy<CatalogProject> Project = new(() =>
    {
        CatalogProject project = new CatalogProject().Large();
        foreach ((int number, (string _, string schema, string[] entries)) in All.Index())
        {
            string rest = schema == "{}" ? "}" : "," + schema[1..];
            project.With(
                $"{Folder(number)}/entry.schema.json",
                $$"""{"x-catalog":{"namespace":"Sample.{{Folder(number)}}","class":"Entries","layout":"file"}{{rest}}""");
            foreach ((int entry, string yaml) in entries.Index())
                project.With($"{Folder(number)}/e{entry.ToString(CultureInfo.InvariantCulture)}.yaml", yaml);
        }

        return project;
    });

    private static readonly Lazy<Assembly> Loaded = new(() => Project.Value.Load());

    [Fact]
    public void They_are_all_valid() =>
        Assert.DoesNotContain(Project.Value.Problems(), static problem => problem.Contains(": error CAT", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Compiles_reads_and_round_trips(string name, string schema, string[] entries)
    {
        int number = All.Index().Single(row => row.Item.Name == name).Index;
        Assert.Equal(schema, All[number].Schema);
        LoadedCatalog catalog = LoadedCatalog.Of(Loaded.Value, $"Sample.{Folder(number)}.Entries");

        Assert.Equal(entries.Select(JsonText.OfYaml), catalog.All.Select(LoadedCatalog.JsonOf));
        Assert.All(catalog.All, Members.Touch);
    }

    private static string Folder(int number) => "C" + number.ToString(CultureInfo.InvariantCulture);
}
