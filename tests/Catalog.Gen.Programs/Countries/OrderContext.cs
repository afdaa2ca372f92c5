using Microsoft.EntityFrameworkCore;
using Money;

namespace Geography;

/// <summary>The recipe for EF Core: a converter for each type of entry and each enum, set up once by convention.</summary>
/// <param name="options">Where the database is.</param>
public sealed class OrderContext(DbContextOptions<OrderContext> options) : DbContext(options)
{
    /// <summary>Orders.</summary>
    public DbSet<Order> Orders => Set<Order>();

    /// <summary>The catalog, as a table.</summary>
    public DbSet<CountryRow> Countries => Set<CountryRow>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Country>().HaveConversion<CountryConverter>();
        configurationBuilder.Properties<Currency>().HaveConversion<CurrencyConverter>();
        configurationBuilder.Properties<Continent>().HaveConversion<ContinentConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<CountryRow>().HasData(Geography.Countries.All.Select(CountryRow.Of));
    }
}
