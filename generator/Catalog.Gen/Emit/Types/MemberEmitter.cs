using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>Writes the members of an object, and the constructor that reads them.</summary>
internal sealed class MemberEmitter(TypeModel model, Decoder decoder)
{
    /// <summary>The members that hold the values.</summary>
    public void Storage(CodeWriter writer, PropertyModel property, bool isDocumented)
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
            Document(writer, property, isDocumented);
            writer.Line($"{modifiers} {ReferenceType(property)} {property.Member} => {Follow(property, reference, target)};").Line();
            DocumentIds(writer, property, isDocumented);
            writer.Line($"public {type} {reference.IdMember} {{ get; }}{Assigned(initial)}");
        }
        else if (property.Type.IsMadeOnUse)
        {
            string nullable = property.Type.Nullable ? "?" : "";
            writer.Line(
                $"private readonly {CSharpType.Packed(property.Type)}{nullable} "
                + $"{Field(property)}{(initial is null ? "" : " = " + initial)};")
                .Line();
            Document(writer, property, isDocumented);
            writer.Line($"{modifiers} {type} {property.Member} => {Field(property)}{nullable}.Value;");
        }
        else
        {
            Document(writer, property, isDocumented);
            writer.Line($"{modifiers} {type} {property.Member} {{ get; }}{Assigned(initial)}");
        }

        if (property.PresenceMember is { } presence)
        {
            writer.Line();
            DocumentPresence(writer, property, isDocumented);
            writer.Line($"public bool {presence} {{ get; }}");
        }
    }

    public void ExtraStorage(CodeWriter writer, ExtraProperties extra, bool isDocumented)
    {
        writer.Line();
        DocumentExtra(writer, isDocumented);
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
    public void Constructor(CodeWriter writer, string typeName, EquatableArray<PropertyModel> properties, ExtraProperties? extra)
    {
        writer.Line().Open($"internal {typeName}(ref {Decoder.Reader} reader)");
        writer.Line("int count = reader.ReadObject();");
        if (extra is not null)
        {
            writer.Line("var keys = new string[count];");
            writer.Line($"var values = {decoder.NewArray(extra.Type.Element!, "count")};");
            writer.Line("int held = 0;");
        }

        writer.Open("for (; count > 0; count--)").Open("switch (reader.ReadName())");
        foreach (PropertyModel property in properties)
        {
            if (property.Member.Length == 0)
                continue;
            writer.Line(FormattableString.Invariant($"case {property.NameIndex}: // ") + Comment(property.Name)).Indent();
            if (property.PresenceMember is { } presence)
                writer.Line($"{presence} = true;");
            writer.Line($"{StoredIn(property)} = {decoder.Read(property.Type, property.AdmitsNull)};").Line("break;").Outdent();
        }

        if (extra is not null)
        {
            writer.Line($"case {Decoder.Reader}.OtherKey:").Indent();
            writer.Line("keys[held] = reader.ReadText();");
            writer.Line($"values[held++] = {decoder.ReadItem(extra.Type.Element!)};");
            writer.Line("break;").Outdent();
        }

        writer.Line("default:").Indent().Line("reader.Skip();").Line("break;").Outdent();
        writer.Close().Close();
        if (extra is not null)
            writer.Line().Line($"{extra.Member} = new "
                + $"global::CatalogGen.Runtime.PackedMap<{CSharpType.Of(extra.Type.Element!, model)}>(keys, values, held);");
        writer.Close();
    }

    /// <summary>
    /// Equality by items, where the compiler's own would compare lists by reference, or look at what is only remembered.
    /// </summary>
    public static void Equality(CodeWriter writer, string typeName, EquatableArray<PropertyModel> properties, ExtraProperties? extra)
    {
        List<(string Name, bool IsList)> parts = [];
        foreach (PropertyModel property in properties)
        {
            if (property.Member.Length == 0)
                continue;
            parts.Add((StoredIn(property), property.Type.Kind == TypeKind.List));
            if (property.PresenceMember is { } presence)
                parts.Add((presence, false));
        }

        if (!parts.Exists(static part => part.IsList))
            return;
        if (extra is not null)
            parts.Add((extra.Member, false));
        Equality(writer, typeName, parts);
    }

    /// <summary>Equality of a record by the members named.</summary>
    public static void Equality(CodeWriter writer, string typeName, List<(string Name, bool IsList)> parts)
    {
        writer.Line().Line("/// <summary>Whether all values are equal, those of lists one by one.</summary>");
        writer.Line("/// <param name=\"other\">The other one.</param>");
        writer.Line("/// <returns>Whether they are equal.</returns>");
        writer.Line($"public bool Equals({typeName}? other) =>").Indent();
        writer.Line("ReferenceEquals(this, other) || (other is not null").Indent();
        for (int i = 0; i < parts.Count; i++)
        {
            string same = parts[i].IsList
                ? $"global::CatalogGen.Runtime.PackedLists.Same(this.{parts[i].Name}, other.{parts[i].Name})"
                : $"Equals(this.{parts[i].Name}, other.{parts[i].Name})";
            writer.Line($"&& {same}{(i == parts.Count - 1 ? ");" : "")}");
        }

        writer.Outdent().Outdent().Line();
        writer.Line("/// <summary>A hash of the values.</summary>").Line("/// <returns>The hash.</returns>");
        writer.Open("public override int GetHashCode()").Line("var hash = new global::System.HashCode();");
        foreach ((string name, bool isList) in parts)
            writer.Line($"hash.Add({(isList ? $"global::CatalogGen.Runtime.PackedLists.Hash(this.{name})" : "this." + name)});");
        writer.Line("return hash.ToHashCode();").Close();
    }

    public static void Document(CodeWriter writer, PropertyModel property, bool isDocumented)
    {
        if (!isDocumented)
            return;
        writer.Summary(property.Documentation.Summary).Remarks(property.Documentation.Remarks);
        Obsolete(writer, property.Documentation);
    }

    public static void Obsolete(CodeWriter writer, Documentation documentation)
    {
        if (documentation.Obsolete is { } reason)
            writer.Line($"[global::System.Obsolete({Literal.Text(reason)})]");
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

    private static string StoredIn(PropertyModel property) =>
        property.Reference is { Target: not null } reference ? reference.IdMember
            : property.Type.IsMadeOnUse ? Field(property) : property.Member;

    private static string Field(PropertyModel property) => "_" + char.ToLowerInvariant(property.Member[0]) + property.Member.Substring(1);

    /// <summary>A name within a comment of one line: what could end the line is left out.</summary>
    private static string Comment(string name) => XmlDoc.Escape(name).Replace('\n', ' ');

    private static void DocumentIds(CodeWriter writer, PropertyModel property, bool isDocumented)
    {
        if (isDocumented)
            writer.Summary($"The {(property.Type.Kind == TypeKind.List ? "ids" : "id")} of `{property.Member}`, "
                + $"as the entry gives {(property.Type.Kind == TypeKind.List ? "them" : "it")}.");
    }

    private static void DocumentPresence(CodeWriter writer, PropertyModel property, bool isDocumented)
    {
        if (isDocumented)
            writer.Summary($"Whether the entry gives `{property.Member}`, be it null.");
    }

    private static void DocumentExtra(CodeWriter writer, bool isDocumented)
    {
        if (isDocumented)
            writer.Summary("The properties beside those that the schema names, in the order of the entry.");
    }
}
