namespace Catalog.Gen.Engine.Text;

/// <summary>
/// What a problem is recognised by, wherever its lines move, beside its file and its rule. It is made of what is in the file and in the
/// schema, since releases rephrase messages.
/// </summary>
/// <param name="About">
/// The keyword of the schema and a name, as in <c>required title in links</c>; empty where the rule says as much.
/// </param>
/// <param name="Part">The part of the file that is wrong; null where what is there has nothing to do with what is missing.</param>
internal readonly record struct Recognition(string About, TextSpan? Part);
