using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Gen.Hosts.Tests.Recipes;

/// <summary>The recipe for EF Core: a value of an enum is its spelling in the table, and not its number.</summary>
internal sealed class ModalityConverter() :
    ValueConverter<Modality, string>(modality => modality.ToText(), text => ModalityExtensions.Parse(text, false));
