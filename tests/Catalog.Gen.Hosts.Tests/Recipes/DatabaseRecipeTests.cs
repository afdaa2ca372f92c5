using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Gen.Hosts.Tests.Recipes;

/// <summary>The recipe for EF Core, on SQLite.</summary>
public sealed class DatabaseRecipeTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly DbContextOptions<ScanContext> _options;

    public DatabaseRecipeTests()
    {
        _connection.Open();
        _options = new DbContextOptionsBuilder<ScanContext>().UseSqlite(_connection).Options;
        using var context = new ScanContext(_options);
        context.Database.EnsureCreated();
        context.Scans.Add(new ScanRow { Dataset = Datasets.NkiRockland, Modality = Modality.BoldRest });
        context.Scans.Add(new ScanRow { Dataset = Datasets.Dhcp, Modality = Modality.Dwi });
        context.SaveChanges();
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_row_holds_the_id_and_the_spelling()
    {
        using var context = new ScanContext(_options);
        Assert.Equal(["nki-rockland", "dhcp"], context.Database.SqlQueryRaw<string>("SELECT Dataset AS Value FROM Scans ORDER BY Id"));
        Assert.Equal(["bold-rest", "dwi"], context.Database.SqlQueryRaw<string>("SELECT Modality AS Value FROM Scans ORDER BY Id"));
    }

    [Fact]
    public void A_query_is_by_entry_and_by_value()
    {
        using var context = new ScanContext(_options);
        ScanRow row = context.Scans.Single(scan => scan.Dataset == Datasets.NkiRockland);
        Assert.Same(Datasets.NkiRockland, row.Dataset);
        Assert.Equal(Datasets.Dhcp, context.Scans.Single(scan => scan.Modality == Modality.Dwi).Dataset);
    }

    [Fact]
    public void A_row_of_before_is_read_by_its_former_id()
    {
        using var context = new ScanContext(_options);
        context.Database.ExecuteSqlRaw("UPDATE Scans SET Dataset = 'nki' WHERE Dataset = 'nki-rockland'");
        Assert.Contains(context.Scans.AsEnumerable(), scan => scan.Dataset == Datasets.NkiRockland);
    }
}
