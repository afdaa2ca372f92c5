using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Gen.Hosts.Tests.Recipes;

/// <summary>The recipe for EF Core: an entry is its id in the table.</summary>
internal sealed class DatasetConverter() : ValueConverter<Dataset, string>(dataset => dataset.Id, id => Datasets.Get(id));
