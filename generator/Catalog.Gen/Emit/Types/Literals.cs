using System.Globalization;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Types;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Emit.Types;

/// <summary>Defaults that C# can write down.</summary>
internal static class Literals
{
    /// <summary>The literal, or null where the default must be read from its packed form.</summary>
    public static string? Of(TypeRef type, DefaultValue value, TypeModel model)
    {
        if (value.Kind == NodeKind.Null && type.Kind != TypeKind.Json)
            return "null";
        switch (type.Kind)
        {
            case TypeKind.Text:
                return Literal.Text(value.Text);
            case TypeKind.Boolean:
                return value.Text;
            case TypeKind.Int32 or TypeKind.Int64 when JsonNumber.Parse(value.Text).TryGetInt64(out long number):
                return number.ToString(CultureInfo.InvariantCulture) + (type.Kind == TypeKind.Int64 ? "L" : "");
            case TypeKind.Double:
                return JsonNumber.Parse(value.Text) + "d";
            case TypeKind.Enum:
                var choice = (EnumDefinition)model.Types[type.TypeId];
                foreach (EnumMember member in choice.Members)
                {
                    if (new ScalarValue(member.Kind, member.Text) is var scalar && scalar.Kind == value.Kind && scalar.Text == value.Text)
                        return model.Global(choice.Name) + "." + member.Name;
                }

                return null;
            case TypeKind.List or TypeKind.Map when value.IsEmptyCollection:
                return Empty(type, model);
            default:
                return null;
        }
    }

    /// <summary>A list or map of nothing.</summary>
    public static string Empty(TypeRef type, TypeModel model) => type.Kind == TypeKind.List
        ? CSharpType.Bare(type, model) + ".Empty"
        : $"global::CatalogGen.Runtime.PackedMap<{CSharpType.Of(type.Element!, model)}>.Empty";
}
