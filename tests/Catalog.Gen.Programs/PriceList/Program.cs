// A price list. It shows
//   - numbers of money (decimal, digit by digit as they are written), dates, times and durations;
//   - a map from currencies to prices, in the order of the file, and a miss that names the entry and the property;
//   - an enum of fractions, and its numbers;
//   - the whole catalog as JSON (WriteAllTo), as the files have it;
//   - System.Text.Json with its source generator: entries by their ids, nested values and enums within a type of one's own.

using System.Text;
using System.Text.Json;

namespace PriceList;

/// <summary>A page of prices.</summary>
public static class Program
{
    /// <summary>Prints the page.</summary>
    public static void Main() => Offers(Console.Out);

    /// <summary>Writes the page.</summary>
    /// <param name="output">Where to.</param>
    public static void Offers(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);

        DateOnly today = new(2026, 9, 1);
        foreach (Article article in Articles.All.Where(article => article.From <= today && !(article.Until < today)))
        {
            string prices = string.Join(", ", article.Prices.Select(price => $"{price.Value} {price.Key}"));
            output.WriteLine($"{article.Name}: {prices}, arrives in {article.Delivery.TotalHours} hours");
        }

        Offer offer = Offer.For(Articles.AppleJuice, 12, "CHF", new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.FromHours(2)));
        string json = JsonSerializer.Serialize(offer, OfferJson.Default.Offer);
        output.WriteLine(json);
        output.WriteLine($"Read back the same: {JsonSerializer.Deserialize(json, OfferJson.Default.Offer) == offer}");

        try
        {
            Offer.For(Articles.Apples, 1, "CHF", DateTimeOffset.UnixEpoch);
        }
        catch (KeyNotFoundException missing)
        {
            output.WriteLine(missing.Message);
        }

        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true }))
            Articles.WriteAllTo(writer);
        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
