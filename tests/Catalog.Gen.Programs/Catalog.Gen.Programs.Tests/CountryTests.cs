using Geography;
using Money;

namespace Catalog.Gen.Programs.Tests;

public class CountryTests
{
    [Fact]
    public void The_page() => Assert.Equal(
        """
        Orders
          Austria: 12.50 EUR
          Liechtenstein: 80.00 EUR
          Japan: 3000 JPY
        To Japan: 1
        To Europe: 2
        The same in SQL: 2
        Not as in the catalog: CH, FI

        """, Pages.Of(Geography.Program.Report));

    [Fact]
    public void A_country_has_the_entry_of_the_other_assembly()
    {
        Assert.Same(Currencies.CHF, Countries.CH.Currency);
        Assert.NotSame(typeof(Country).Assembly, typeof(Currency).Assembly);
    }
}
