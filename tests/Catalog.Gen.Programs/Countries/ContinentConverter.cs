using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Geography;

/// <summary>Stores an enum by its spelling.</summary>
public sealed class ContinentConverter() : ValueConverter<Continent, string>(
    continent => continent.ToText(), text => ContinentExtensions.Parse(text));
