using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// The members of a record that the schema knows, and the code that goes through them: equality, hash and text. The compiler's
/// own would take in what a consumer adds in a <c>partial</c>, and compare lists by reference.
/// </summary>
internal sealed class RecordMembers(IReadOnlyList<RecordMembers.Part> parts)
{
    /// <summary>One member.</summary>
    /// <param name="Member">What its text is called.</param>
    /// <param name="Shown">The expression that its text is made of.</param>
    /// <param name="Stored">The member that holds the value.</param>
    /// <param name="Type">Its type; null for the mark that a value is there.</param>
    internal sealed record Part(string Member, string? Shown, string Stored, TypeRef? Type);

    public static RecordMembers Of(RecordDefinition record)
    {
        List<Part> parts = [];
        foreach (PropertyModel property in record.Properties)
        {
            if (property.Member.Length == 0)
                continue;
            string shown = property.Reference is { Target: not null } reference ? reference.IdMember : property.Member;
            parts.Add(new Part(property.Member, shown, MemberEmitter.StoredIn(property), property.Type));
            if (property.PresenceMember is { } presence)
                parts.Add(new Part(presence, null, presence, null));
        }

        if (record.Extra is { } extra)
            parts.Add(new Part(extra.Member, extra.Member, extra.Member, extra.Type));
        return new RecordMembers(parts);
    }

    /// <param name="writer">Within the record.</param>
    /// <param name="typeName">Its name.</param>
    /// <param name="isCase">Whether it is a case of a union.</param>
    public void Write(CodeWriter writer, string typeName, bool isCase)
    {
        Equality(writer, typeName);
        Text(writer, isCase);
    }

    private void Equality(CodeWriter writer, string typeName)
    {
        writer.Line().Line("/// <summary>Whether all values are equal, those of lists one by one.</summary>")
            .Line("/// <param name=\"other\">The other one.</param>")
            .Line("/// <returns>Whether they are equal.</returns>")
            .Line(GeneratedFile.Uncovered)
            .Line($"public bool Equals({typeName}? other) =>").Indent()
            .Line("ReferenceEquals(this, other) || (other is not null" + (parts.Count == 0 ? ");" : "")).Indent();
        for (int i = 0; i < parts.Count; i++)
        {
            writer.Line($"&& global::CatalogGen.Runtime.PackedEquality.Same(this.{parts[i].Stored}, other.{parts[i].Stored})"
                + (i == parts.Count - 1 ? ");" : ""));
        }

        writer.Outdent().Outdent().Line()
            .Line("/// <summary>A hash of the values.</summary>")
            .Line("/// <returns>The hash.</returns>")
            .Line(GeneratedFile.Uncovered)
            .Open("public override int GetHashCode()")
            .Line("var hash = new global::System.HashCode();");
        foreach (Part part in parts)
            writer.Line($"hash.Add(global::CatalogGen.Runtime.PackedEquality.Hash(this.{part.Stored}));");
        writer.Line("return hash.ToHashCode();").Close();
    }

    /// <summary>What <c>ToString</c> shows between braces. A consumer's own <c>ToString</c> takes its place.</summary>
    private void Text(CodeWriter writer, bool isCase)
    {
        writer.Line();
        if (isCase)
        {
            writer.Summary("Writes what `ToString` shows between braces.")
                .Line("/// <param name=\"builder\">Where to.</param>")
                .Line("/// <returns>Whether there is anything to show.</returns>");
        }

        writer.Line(GeneratedFile.Uncovered)
            .Open($"{(isCase ? "protected override" : "private")} bool PrintMembers(global::System.Text.StringBuilder builder)");
        if (!parts.Any(static part => part.Shown is not null))
        {
            writer.Line("return false;").Close();
            return;
        }

        writer.Line("var shown = new global::CatalogGen.Runtime.PackedShow(builder);");
        foreach (Part part in parts)
        {
            if (part.Shown is not null)
                writer.Line($"shown.Add(\"{part.Member}\", this.{part.Shown});");
        }

        writer.Line("return shown.HasShown;").Close();
    }
}
