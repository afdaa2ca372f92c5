namespace Pedi.Site.Views;

/// <summary>A link that leads out.</summary>
/// <param name="Address">The address.</param>
/// <param name="What">What is there, in a word: <c>Data</c>.</param>
/// <param name="Label">What is there, where several links look alike: <c>Third release</c>.</param>
/// <param name="Description">What is there, in a sentence.</param>
/// <param name="Host">The host in the address: <c>osf.io</c>.</param>
public sealed record LinkView(string Address, string What, string? Label, string Description, string Host)
{
    /// <summary>Whether the address can be followed. A link is of the web; anything else is shown as text.</summary>
    public bool IsOfTheWeb =>
        Address.StartsWith("https://", StringComparison.Ordinal) || Address.StartsWith("http://", StringComparison.Ordinal);
}
