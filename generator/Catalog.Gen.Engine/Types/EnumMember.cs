using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>One of the values.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Kind">What it is in YAML.</param>
/// <param name="Text">How it is spelled in YAML; a number in its shortest spelling, which look-ups go by.</param>
/// <param name="Documentation">What its tooltip says.</param>
internal sealed record EnumMember(string Name, NodeKind Kind, string Text, Documentation Documentation)
{
    /// <summary>Its number in C#, where the values of the enum are not whole numbers themselves.</summary>
    public int Number { get; init; }

    /// <summary>The places of the members that include this one, near or far (<c>x-broader</c>), the nearest first.</summary>
    public EquatableArray<int> Broader { get; init; } = EquatableArray<int>.Empty;
}
