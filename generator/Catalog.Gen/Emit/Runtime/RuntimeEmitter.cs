namespace Catalog.Gen.Emit.Runtime;

/// <summary>
/// Emits what generated code needs at run time, once for an assembly and internal to it: no package is referenced.
/// </summary>
internal static class RuntimeEmitter
{
    public const string HintName = "CatalogGen.Runtime.g.cs";

    public static string Emit()
    {
        CodeWriter writer = GeneratedFile.Start("CatalogGen.Runtime");
        Add(writer, ReaderSource.Text);
        Add(writer, ScalarSource.Text);
        Add(writer, JsonSource.Text);
        Add(writer, CollectionSource.Text);
        Add(writer, TableSource.Text);
        Add(writer, StoreSource.Text);
        Add(writer, NearestSource.Text);
        return writer.ToString();
    }

    private static void Add(CodeWriter writer, string source) =>
        writer.Line().Line(source.Replace("[Generated]", GeneratedFile.Attribute + "\n[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]"));
}
