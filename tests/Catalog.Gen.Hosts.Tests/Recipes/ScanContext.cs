using Microsoft.EntityFrameworkCore;

namespace Catalog.Gen.Hosts.Tests.Recipes;

/// <summary>A table that refers to entries of a catalog.</summary>
internal sealed class ScanContext(DbContextOptions<ScanContext> options) : DbContext(options)
{
    public DbSet<ScanRow> Scans => Set<ScanRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Dataset>().HaveConversion<DatasetConverter>();
        configurationBuilder.Properties<Modality>().HaveConversion<ModalityConverter>();
    }
}
