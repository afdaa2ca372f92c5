namespace Pedi.Site.Views;

/// <summary>Another entry that this one has to do with.</summary>
/// <param name="Label">How: <c>Made from</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record RelationView(string Label, string Id, string Name);
