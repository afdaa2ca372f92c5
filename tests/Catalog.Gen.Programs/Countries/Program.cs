// Countries and currencies, in two assemblies, beside a database. It shows
//   - a reference across assemblies (x-ref): a country's currency is an entry of another project;
//   - the recipe for EF Core (OrderContext): columns that hold ids and spellings, properties that hold entries and enums;
//   - queries by an entry, and by what a look-up of the catalog finds;
//   - a table that is seeded with the catalog, and the comparison that says which rows are not as the catalog has them.

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Money;

namespace Geography;

/// <summary>A page of orders.</summary>
public static class Program
{
    /// <summary>Prints the page.</summary>
    public static void Main() => Report(Console.Out);

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    public static void Report(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        using SqliteConnection connection = new("Data Source=:memory:");
        connection.Open();
        DbContextOptions<OrderContext> options = new DbContextOptionsBuilder<OrderContext>().UseSqlite(connection).Options;
        using (OrderContext writing = new(options))
        {
            writing.Database.EnsureCreated();
            writing.Orders.AddRange(
                new Order { Country = Countries.AT, Price = 12.5m },
                new Order { Country = Countries.LI, Price = 80m, PaidWith = Currencies.EUR },
                new Order { Country = Countries.JP, Price = 3000m });
            writing.SaveChanges();
        }

        using OrderContext reading = new(options);
        output.WriteLine("Orders");
        foreach (Order order in reading.Orders.AsNoTracking())
        {
            Currency currency = order.PaidWith ?? order.Country.Currency;
            output.WriteLine($"  {order.Country.Name}: {order.Price.ToString($"F{currency.Digits}", null)} {currency}");
        }

        output.WriteLine($"To Japan: {reading.Orders.Count(order => order.Country == Countries.JP)}");
        Country[] european = [.. Countries.ByContinent(Continent.Europe)];
        output.WriteLine($"To Europe: {reading.Orders.Count(order => european.Contains(order.Country))}");
        output.WriteLine($"The same in SQL: {reading.Orders.Count(order => reading.Countries
            .Any(row => row.Continent == Continent.Europe && (string)(object)order.Country == row.Id))}");

        reading.Database.ExecuteSqlRaw("UPDATE Countries SET Name = 'Suomi' WHERE Id = 'FI'; DELETE FROM Countries WHERE Id = 'CH'");
        output.WriteLine($"Not as in the catalog: {string.Join(", ", NotAsInCatalog(reading))}");
    }

    /// <summary>The countries whose rows are not there, or say something else than the catalog.</summary>
    private static IEnumerable<Country> NotAsInCatalog(OrderContext context)
    {
        Dictionary<string, CountryRow> rows = context.Countries.AsNoTracking().ToDictionary(row => row.Id);
        return Countries.All.Where(country =>
            !rows.TryGetValue(country.Id, out CountryRow? row) || (row.Name, row.Continent) != (country.Name, country.Continent));
    }
}
