using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Money;

namespace Geography;

/// <summary>Stores an entry as its id. A former id is read as the entry that has it now.</summary>
public sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Id, id => Currencies.Get(id));
