using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Writes the members of an object, and the constructor that reads them.</summary>
internal sealed class MemberEmitter(TypeModel model, Decoder decoder)
{
    /// <summary>The members that hold the values.</summary>
    /// <param name="writer">Within the type.</param>
    /// <param name="property">The property.</param>
    /// <param name="isShown">Whether the consumer sees the type, which then has documentation and attributes on each member.</param>
    /// <param name="discriminator">What tells the cases of a union apart, where the type is one of them.</param>
    public void Storage(
        CodeWriter writer, PropertyModel property, bool isShown, (Discriminator Discriminator, string Constant)? discriminator = null)
    {
        if (property.Member.Length == 0)
            return;
        writer.Line();
        string modifiers = property.Overrides ? "public override" : "public";
        string type = CSharpType.Of(property.Type, model);
        string? initial = Initial(property);
        if (property.Reference is { Target: { } target } reference)
        {
            if (property.Type.Kind == TypeKind.List)
                writer.Line($"private {target.EntryName}[]? {Field(property)};").Line();
            Document(writer, property, isShown);
            writer.Line($"{modifiers} {ReferenceType(property)} {property.Member} => {Follow(property, reference, target)};").Line();
            DocumentIds(writer, property, isShown);
            writer.Line($"public {type} {reference.IdMember} {{ get; }}{Assigned(initial)}");
        }
        else if (property.Type.IsMadeOnUse)
        {
            string nullable = property.Type.Nullable ? "?" : "";
            writer.Line(
                $"private readonly {CSharpType.Packed(property.Type)}{nullable} "
                + $"{Field(property)}{(initial is null ? "" : " = " + initial)};")
                .Line();
            Document(writer, property, isShown);
            writer.Line($"{modifiers} {type} {property.Member} => {Field(property)}{nullable}.Value;");
        }
        else if (discriminator is { } told && IsConstant(property, told.Discriminator))
        {
            Document(writer, property, isShown);
            writer.Line($"{modifiers} {type} {property.Member} => {told.Constant};");
        }
        else
        {
            Document(writer, property, isShown);
            writer.Line($"{modifiers} {type} {property.Member} {{ get; }}{Assigned(initial)}");
        }

        if (property.PresenceMember is { } presence)
        {
            writer.Line();
            DocumentPresence(writer, property, isShown);
            writer.Line($"public bool {presence} {{ get; }}");
        }
    }

    public void ExtraStorage(CodeWriter writer, ExtraProperties extra, bool isShown)
    {
        writer.Line();
        DocumentExtra(writer, isShown);
        writer.Line($"public {CSharpType.Of(extra.Type, model)} {extra.Member} {{ get; }} = {Literals.Empty(extra.Type, model)};");
    }

    /// <summary>The members of an entry, which read from what holds the values.</summary>
    public void Forward(CodeWriter writer, PropertyModel property, string source)
    {
        if (property.Member.Length == 0)
            return;
        writer.Line();
        Document(writer, property, true);
        bool isReference = property.Reference is { Target: not null };
        writer.Line($"public {(isReference ? ReferenceType(property) : CSharpType.Of(property.Type, model))} {property.Member} => "
            + $"{source}.{property.Member};");
        if (isReference)
        {
            writer.Line();
            DocumentIds(writer, property, true);
            writer.Line(
                $"public {CSharpType.Of(property.Type, model)} {property.Reference!.IdMember} => {source}.{property.Reference.IdMember};");
        }

        if (property.PresenceMember is { } presence)
        {
            writer.Line();
            DocumentPresence(writer, property, true);
            writer.Line($"public bool {presence} => {source}.{presence};");
        }
    }

    public void ForwardExtra(CodeWriter writer, ExtraProperties extra, string source)
    {
        writer.Line();
        DocumentExtra(writer, true);
        writer.Line($"public {CSharpType.Of(extra.Type, model)} {extra.Member} => {source}.{extra.Member};");
    }

    /// <summary>The constructor that reads an object.</summary>
    /// <param name="writer">Within the type.</param>
    /// <param name="heading">Its accessibility and the name of the type.</param>
    /// <param name="properties">The declared properties.</param>
    /// <param name="extra">The others.</param>
    /// <param name="discriminator">What tells the cases of a union apart, where the type is one of them.</param>
    /// <param name="keepsSource">Whether the object remembers where it was read from.</param>
    public void Constructor(
        CodeWriter writer,
        string heading,
        EquatableArray<PropertyModel> properties,
        ExtraProperties? extra,
        Discriminator? discriminator = null,
        bool keepsSource = false)
    {
        writer.Open($"{heading}(ref {Decoder.Reader} reader)");
        if (keepsSource)
            writer.Line("_Source = reader.Source();");
        writer.Line("int count = reader.ReadObject();");
        if (extra is not null)
        {
            writer.Line("var keys = new string[count];");
            writer.Line($"var values = {decoder.NewArray(extra.Type.Element!, "count")};");
            writer.Line("int held = 0;");
        }

        writer.Open("for (; count > 0; count--)");
        Cases(
            writer,
            [.. properties.Where(property =>
                property.Member.Length > 0 && (discriminator is null || !IsConstant(property, discriminator)))],
            extra);
        writer.Close();
        if (extra is not null)
            writer.Line().Line($"{extra.Member} = new "
                + $"global::CatalogGen.Runtime.PackedMap<{CSharpType.Of(extra.Type.Element!, model)}>("
                + $"keys, values, held, reader.Place({Decoder.NoProperty}));");
        writer.Close();
    }

    private void Cases(CodeWriter writer, PropertyModel[] properties, ExtraProperties? extra)
    {
        if (NumberedCases.AreMany(properties.Length))
        {
            writer.Line("int name = reader.ReadName();").Open($"switch ({NumberedCases.Group("name")})");
            foreach (IGrouping<int, PropertyModel> group in NumberedCases.In(properties, static property => property.NameIndex))
            {
                writer.Line(FormattableString.Invariant($"case {group.Key}:")).Indent();
                Cases(writer, "name", group, null);
                writer.Line().Line("break;").Outdent();
            }

            writer.Line("default:").Indent();
            if (extra is null)
                writer.Line("reader.Skip();");
            else
                Cases(writer, "name", [], extra);
            writer.Line("break;").Outdent().Close();
        }
        else
        {
            Cases(writer, "reader.ReadName()", properties, extra);
        }
    }

    private void Cases(CodeWriter writer, string name, IEnumerable<PropertyModel> properties, ExtraProperties? extra)
    {
        writer.Open($"switch ({name})");
        foreach (PropertyModel property in properties)
        {
            writer.Line(FormattableString.Invariant($"case {property.NameIndex}: // ") + Comment(property.Name)).Indent();
            if (property.PresenceMember is { } presence)
                writer.Line($"{presence} = true;");
            string read = decoder.Read(property.Type, property.AdmitsNull, Literal.Text(property.Name));
            writer.Line($"{StoredIn(property)} = {read};").Line("break;").Outdent();
        }

        if (extra is not null)
        {
            writer.Line($"case {Decoder.Reader}.OtherKey:").Indent();
            writer.Line("keys[held] = reader.ReadText();");
            writer.Line($"values[held++] = {decoder.ReadItem(extra.Type.Element!, Decoder.NoProperty)};");
            writer.Line("break;").Outdent();
        }

        writer.Line("default:").Indent().Line("reader.Skip();").Line("break;").Outdent();
        writer.Close();
    }

    public static void Document(CodeWriter writer, PropertyModel property, bool isShown)
    {
        if (!isShown)
            return;
        writer.Summary(property.Documentation.Summary).Remarks(property.Documentation.Remarks);
        Obsolete(writer, property.Documentation);
        writer.Line(GeneratedFile.Uncovered);
    }

    public static void Obsolete(CodeWriter writer, Documentation documentation)
    {
        if (documentation.Obsolete is { } reason)
            writer.Line($"[global::System.Obsolete({Literal.Text(Words.Line(Words.OneLine(reason)))})]");
    }

    private string? Initial(PropertyModel property)
    {
        if (property.Default is { } standIn)
            return decoder.Default(property.Type, standIn);
        if (property.Type.Kind is TypeKind.List or TypeKind.Map && !property.Type.Nullable)
            return property.IsRequired ? property.Type.Kind == TypeKind.Map ? "null!" : null : Literals.Empty(property.Type, model);
        return !property.Type.Nullable && (!property.Type.IsStruct || property.Type.IsMadeOnUse) ? "null!" : null;
    }

    private static string Assigned(string? initial) => initial is null ? "" : $" = {initial};";

    private static string ReferenceType(PropertyModel property)
    {
        string entry = property.Reference!.Target!.EntryName;
        string type = property.Type.Kind == TypeKind.List ? $"global::System.Collections.Immutable.ImmutableArray<{entry}>" : entry;
        return property.Type.Nullable ? type + "?" : type;
    }

    private static string Follow(PropertyModel property, ReferenceModel reference, ReferenceTarget target)
    {
        if (property.Type.Kind != TypeKind.List)
        {
            return property.Type.Nullable
                ? $"{reference.IdMember} is {{ }} id ? {target.ClassName}.Get(id) : null"
                : $"{target.ClassName}.Get({reference.IdMember})";
        }

        string follow = $"global::CatalogGen.Runtime.PackedLists.Follow(ref {Field(property)}, "
            + $"{(property.Type.Nullable ? "ids" : reference.IdMember)}, static id => {target.ClassName}.Get(id))";
        return property.Type.Nullable ? $"{reference.IdMember} is {{ }} ids ? {follow} : null" : follow;
    }

    /// <summary>The member that holds the value of a property as it was read.</summary>
    public static string StoredIn(PropertyModel property) =>
        property.Reference is { Target: not null } reference ? reference.IdMember
            : property.Type.IsMadeOnUse ? Field(property) : property.Member;

    /// <summary>Whether every object that is the case has the same text in a property, so that nothing need be read.</summary>
    private static bool IsConstant(PropertyModel property, Discriminator discriminator) =>
        property is { IsRequired: true, Reference: null, Type: { Kind: TypeKind.Text, Nullable: false } }
        && property.Name == discriminator.Property;

    private static string Field(PropertyModel property) => "_" + char.ToLowerInvariant(property.Member[0]) + property.Member.Substring(1);

    /// <summary>A name within a comment of one line: what could end the line is left out.</summary>
    private static string Comment(string name) => XmlDoc.Escape(name).Replace('\n', ' ');

    private static void DocumentIds(CodeWriter writer, PropertyModel property, bool isShown)
    {
        if (isShown)
            writer.Summary($"The {(property.Type.Kind == TypeKind.List ? "ids" : "id")} of `{property.Member}`, "
                + $"as the entry gives {(property.Type.Kind == TypeKind.List ? "them" : "it")}.")
                .Line($"[{property.Reference!.Target!.ClassName}.Id]")
                .Line(GeneratedFile.Uncovered);
    }

    private static void DocumentPresence(CodeWriter writer, PropertyModel property, bool isShown)
    {
        if (isShown)
            writer.Summary($"Whether the entry gives `{property.Member}`, be it null.").Line(GeneratedFile.Uncovered);
    }

    private static void DocumentExtra(CodeWriter writer, bool isShown)
    {
        if (isShown)
            writer.Summary("The properties beside those that the schema names, in the order of the entry.")
                .Line(GeneratedFile.Uncovered);
    }
}
