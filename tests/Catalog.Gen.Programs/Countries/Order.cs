using Money;

namespace Geography;

/// <summary>A row of a table that refers to entries of two catalogs.</summary>
public sealed class Order
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>Where it goes: the column holds the id.</summary>
    public required Country Country { get; set; }

    /// <summary>What it is paid with; the column is null where it is the country's.</summary>
    public Currency? PaidWith { get; set; }

    /// <summary>The price.</summary>
    public decimal Price { get; set; }
}
