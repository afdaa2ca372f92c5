using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Tool.Inference;

/// <summary>
/// Whether a value can be held by the C# type that a schema would give it: a duration with years is valid, and no
/// <c>TimeSpan</c>. The engine's own judgement.
/// </summary>
internal static class CSharpFit
{
    private static readonly ValueFit Fit = new(new TypeModel(
        "",
        "",
        "",
        TypeRef.Json,
        new Documentation("", null, null),
        EquatableArray<TypeDefinition>.Empty,
        EquatableArray<int>.Empty,
        EquatableArray<string>.Empty));

    /// <summary>Whether a text in a format can be held.</summary>
    public static bool Holds(string text, string format) => Texts.TypeOf(format) is not { } kind || Fits(NodeKind.String, text, kind);

    /// <summary>Whether a number can be held.</summary>
    public static bool Holds(string number) => Fits(NodeKind.Number, number, TypeKind.Double);

    private static bool Fits(NodeKind kind, string value, TypeKind type) =>
        Fit.Expected(new YamlScalar(kind, value, 0, 0), new TypeRef(type), out _) is null;
}
