using System.Text.Json.Serialization;

namespace PriceList;

/// <summary>What a customer is offered.</summary>
/// <param name="Article">What is bought: its id, in JSON.</param>
/// <param name="Count">How many.</param>
/// <param name="Net">The price of all, without tax.</param>
/// <param name="Rate">The rate of tax: the number, in JSON.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Discount">What was taken off; null where nothing was.</param>
/// <param name="Arrives">When it arrives.</param>
public sealed record Offer(
    [property: JsonConverter(typeof(Article.IdJsonConverter))] Article Article,
    int Count,
    decimal Net,
    VatRate Rate,
    decimal Tax,
    Discount? Discount,
    DateTimeOffset Arrives)
{
    /// <summary>The offer for so many of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">How many.</param>
    /// <param name="currency">What is paid with.</param>
    /// <param name="ordered">When it is ordered.</param>
    /// <returns>The offer.</returns>
    public static Offer For(Article article, int count, string currency, DateTimeOffset ordered)
    {
        ArgumentNullException.ThrowIfNull(article);
        Discount? discount = article.Discounts.FirstOrDefault(discount => count >= discount.Count);
        decimal net = decimal.Round(article.Prices[currency] * count * (1 - (discount?.Off ?? 0)), 2);
        decimal tax = decimal.Round(net * article.Vat.ToDecimal(), 2);
        return new Offer(article, count, net, article.Vat, tax, discount, ordered + article.Delivery);
    }
}
