using Spectre.Console;
using Status = PediatricImaging.Status;

namespace Pedi.Rendering;

/// <summary>What is written in which colour.</summary>
internal static class Palette
{
    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    public static Style Id { get; } = new(Color.Aqua);

    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Doubt { get; } = new(Color.Yellow);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red);

    /// <summary>Green where the data can be had, red where not, yellow between.</summary>
    public static Style Of(Status status) => status switch
    {
        Status.Available => Good,
        Status.Unavailable => Bad,
        _ => Doubt,
    };
}
