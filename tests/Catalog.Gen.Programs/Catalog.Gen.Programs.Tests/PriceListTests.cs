using System.Text.Json;
using PriceList;

namespace Catalog.Gen.Programs.Tests;

public class PriceListTests
{
    [Fact]
    public void The_page() => Assert.Equal(
        """
        Apple juice: 2.49 EUR, 2.90 CHF, arrives in 48 hours
        Apples, a kilogram: 3.00 EUR, arrives in 12 hours
        {
          "article": "apple-juice",
          "count": 12,
          "net": 33.06,
          "rate": 0.19,
          "tax": 6.28,
          "discount": {
            "count": 6,
            "off": 0.05
          },
          "arrives": "2026-09-03T08:00:00+02:00"
        }
        Read back the same: True
        'CHF' is not a key of 'prices' in Articles.Get("apples")
        [
          {
            "id": "apple-juice",
            "name": "Apple juice",
            "prices": {
              "EUR": 2.49,
              "CHF": 2.90
            },
            "discounts": [
              {
                "count": 24,
                "off": 0.125
              },
              {
                "count": 6,
                "off": 0.05
              }
            ],
            "vat": 0.19,
            "from": "2026-01-01",
            "changed": "2026-02-03T09:30:00\u002B01:00"
          },
          {
            "id": "apples",
            "name": "Apples, a kilogram",
            "prices": {
              "EUR": 3.00
            },
            "vat": 0.07,
            "from": "2026-08-15",
            "until": "2026-11-30",
            "delivery": "PT12H"
          }
        ]

        """, Pages.Of(PriceList.Program.Offers));

    [Theory]
    [InlineData("""{"article":"apple-jiuce"}""", "$.article")]
    [InlineData("""{"article":"apples","rate":0.08}""", "$.rate")]
    [InlineData("""{"article":"apples","discount":{"count":"six","off":0.1}}""", "$.discount")]
    public void What_is_no_value_of_the_catalog_is_refused_at_its_place(string json, string path) =>
        Assert.StartsWith(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, OfferJson.Default.Offer)).Path);
}
