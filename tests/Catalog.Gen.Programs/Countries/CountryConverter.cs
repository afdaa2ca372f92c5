using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Geography;

/// <summary>Stores an entry as its id. A former id is read as the entry that has it now.</summary>
public sealed class CountryConverter() : ValueConverter<Country, string>(country => country.Id, id => Countries.Get(id));
