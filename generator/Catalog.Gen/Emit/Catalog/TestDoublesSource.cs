using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Catalog;

/// <summary>
/// What makes entries that are in no catalog, for tests of the consumer's: only where the project asks for it
/// (<c>CatalogTestDoubles</c>), and never in a package.
/// </summary>
internal static class TestDoublesSource
{
    public static string HintName(CatalogSettings settings) => GeneratedFile.HintName(settings, "Testing");

    public static string Write(TypeModel model)
    {
        string entry = model.Global(model.EntryName);
        CodeWriter code = GeneratedFile.Start(model.Namespace);
        return code.Line($$"""
            static partial class {{model.ClassName}}
            {
                /// <summary>Makes entries that are in no catalog, for tests.</summary>
                {{GeneratedFile.HelperAttributes}}
                public static class Testing
                {
                    /// <summary>
                    /// Makes an entry that is in no catalog: no look-up finds it, and it equals none but itself. It is checked by its types
                    /// alone, so that a test can make what the schema refuses.
                    /// </summary>
                    /// <param name="id">Its id.</param>
                    /// <param name="json">What it says, as JSON in the words of the YAML.</param>
                    /// <returns>The entry.</returns>
                    /// <exception cref="global::System.ArgumentException">The id is empty.</exception>
                    /// <exception cref="global::System.Text.Json.JsonException">A value is not of its type, or is missing; the message says
                    /// which.</exception>
                    public static {{entry}} Create(
                        string id,
                        [global::System.Diagnostics.CodeAnalysis.StringSyntax(
                            global::System.Diagnostics.CodeAnalysis.StringSyntaxAttribute.Json)] string json) =>
                        {{entry}}._Double(id, json);

                    /// <summary>Whether an entry was made by <c>Create</c>.</summary>
                    /// <param name="entry">The entry.</param>
                    /// <returns>Whether it is in no catalog.</returns>
                    public static bool IsDouble({{entry}} entry)
                    {
                        global::System.ArgumentNullException.ThrowIfNull(entry);
                        return entry._IsDouble;
                    }
                }
            }
            """).ToString();
    }
}
