namespace Geography;

/// <summary>A row of a table that repeats the catalog, for queries in SQL.</summary>
public sealed class CountryRow
{
    /// <summary>The country's id.</summary>
    public required string Id { get; set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>Where it is: the column holds the spelling.</summary>
    public Continent Continent { get; set; }

    /// <summary>The row that an entry makes.</summary>
    /// <param name="country">The entry.</param>
    /// <returns>The row.</returns>
    public static CountryRow Of(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new CountryRow { Id = country.Id, Name = country.Name, Continent = country.Continent };
    }
}
