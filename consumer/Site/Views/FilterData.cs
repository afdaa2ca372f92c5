namespace Pedi.Site.Views;

/// <summary>What the script judges an entry by: attributes of its row.</summary>
/// <param name="Terms">Its values in the facets: <c>kind:dataset modality:T1w modality:anat</c>.</param>
/// <param name="Ages">
/// Its ranges in days: the basis, the first day, the day after the last, and <c>!</c> where they are none at the scan, and
/// <c>?</c> where they are in doubt.
/// </param>
/// <param name="Subjects">How many were imaged, and how that is meant.</param>
/// <param name="Words">The words that it is found by, beside those that its row shows and its terms are called.</param>
/// <param name="Start">Where its ages begin on the axis, for the order.</param>
public sealed record FilterData(string Terms, string? Ages, string? Subjects, string Words, double Start);
