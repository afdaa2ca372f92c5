using System.Collections.Immutable;
using System.Globalization;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <content>Choices of values: <c>enum</c>, or a <c>oneOf</c> of <c>const</c>.</content>
internal sealed partial class TypeFactory
{
    private TypeRef? Enumerated(Conjunction schema, SchemaTypes kinds, NameHint hint)
    {
        foreach (SchemaNode node in schema.Nodes)
        {
            List<Choice>? choices = node.Enum is { } values ? FromEnum(node, values)
                : FromConstants(node.OneOf.Length > 0 ? node.OneOf : node.AnyOf);
            if (choices is null)
                continue;
            // A oneOf of constants beside other schemas of the same value may stand anywhere; its type is its own.
            return EnumType(node, choices, hint);
        }

        return Constant(schema, kinds);
    }

    private TypeRef? EnumType(SchemaNode node, List<Choice> choices, NameHint hint)
    {
        // Values of which this schema's own type lets none through are no members.
        SchemaTypes kinds = Together([node]).Kinds();
        choices = [.. choices.Where(choice => choice.Value.Kind != NodeKind.Null && (Values.TypeOf(choice.Value) & kinds) != 0)];
        if (choices.Count == 0 || choices.Exists(static choice => choice.Value is not YamlScalar))
            return null;
        if (choices.TrueForAll(static choice => choice.Value.Kind == NodeKind.Boolean))
            return new TypeRef(TypeKind.Boolean);

        string key = Key("enum ", Together([node]));
        if (_byKey.TryGetValue(key, out PendingType? known))
            return new TypeRef(TypeKind.Enum, TypeId: known.Id);

        Conjunction conjunction = Together([node]);
        var pending = new PendingEnum(Pending.Count, Wish(conjunction, hint), SchemaDocumentation.OfType(conjunction));
        AddMembers(pending, node, choices);
        if (TermTree.Of(node) is { } tree)
            AddBroader(pending, tree, choices);
        if (Twin(pending, node) is { } twin)
        {
            twin.Add(pending.Sources);
            _byKey.Add(key, twin);
            return new TypeRef(TypeKind.Enum, TypeId: twin.Id);
        }

        pending.Document = node.Document;
        Register(key, pending);
        return new TypeRef(TypeKind.Enum, TypeId: pending.Id);
    }

    /// <summary>
    /// The same choice, written out at another place of the file under the same name, is the same type. In another file it may
    /// become another choice any day.
    /// </summary>
    private PendingEnum? Twin(PendingEnum pending, SchemaNode node) => Pending.OfType<PendingEnum>().FirstOrDefault(other =>
        other.Document == node.Document && other.Wish.Name == pending.Wish.Name
        && other.Values == pending.Values && other.Members.SequenceEqual(pending.Members));

    private void AddMembers(PendingEnum pending, SchemaNode node, List<Choice> choices)
    {
        var known = new HashSet<(NodeKind, string)>();
        List<Choice> distinct = choices.FindAll(choice => known.Add(ScalarValue.Key(choice.Scalar)));
        pending.Values = EnumValuesOf(distinct);
        string[] names = MemberNames.Choose(Wishes(distinct), new HashSet<string>(StringComparer.Ordinal));
        for (int i = 0; i < names.Length; i++)
        {
            YamlScalar value = distinct[i].Scalar;
            pending.Members.Add(new EnumMember(names[i], value.Kind, CanonicalText.Of(value), distinct[i].Documentation(value)));
            SchemaNode stands = distinct[i].Stands;
            pending.Sources.Add(new MemberSource(value, GivenNumbers.Of(value, stands, node), Synonyms.Of(value, stands, node)));
        }

        if (pending.IsNumeric && pending.Sources.Find(static source => source.Given is not null)?.Given is { } idle)
        {
            problems.Add(new Problem(
                Rules.SettingWithoutEffect,
                node.Document.File.Locate(idle.Start, idle.End),
                new("'x-value' does nothing here, since whole numbers are their own numbers in C#", "take it out")));
        }
    }

    /// <summary>The values of whole numbers are these numbers, in the smallest type that has them all.</summary>
    private static EnumValues EnumValuesOf(List<Choice> choices)
    {
        if (!choices.TrueForAll(static choice => choice.Value.Kind == NodeKind.Number))
            return EnumValues.Numbered;
        List<JsonNumber> numbers = [.. choices.Select(static choice => JsonNumber.Parse(choice.Scalar.Value))];
        if (numbers.TrueForAll(static number => number.TryGetInt64(out long value) && value is >= int.MinValue and <= int.MaxValue))
            return EnumValues.Int32;
        if (numbers.TrueForAll(static number => number.TryGetInt64(out _)))
            return EnumValues.Int64;
        if (numbers.TrueForAll(static number =>
            number.IsInteger && number.TryGetDecimal(out decimal value) && value is >= ulong.MinValue and <= ulong.MaxValue))
            return EnumValues.UInt64;
        return numbers.TrueForAll(static number => number.TryGetDecimal(out _)) ? EnumValues.Decimal : EnumValues.Double;
    }

    /// <summary>An <c>x-member</c> that cannot be is a mistake; a name that another tool's keyword gives is let go.</summary>
    private MemberNames.Wish[] Wishes(List<Choice> choices)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        string?[] names = new string?[choices.Count];
        for (int i = 0; i < names.Length; i++)
        {
            if (choices[i].Given is { } name)
                names[i] = _givenNames.Take(name, given, [.. ReservedNames.Enum]);
        }

        return [.. choices.Select((choice, i) => new MemberNames.Wish(
            choice.Scalar.Value,
            MemberName(choice.Scalar),
            names[i] ?? (choice.OtherName is { } other && !ReservedNames.Enum.Contains(other) && given.Add(other) ? other : null)))];
    }

    /// <summary>Which members include others: in the tooltip too.</summary>
    private static void AddBroader(PendingEnum pending, TermTree tree, List<Choice> choices)
    {
        var places = new Dictionary<(NodeKind, string), int>();
        for (int i = 0; i < pending.Members.Count; i++)
            places[(pending.Members[i].Kind, pending.Members[i].Text)] = i;
        foreach (Choice choice in choices)
        {
            int place = Place(choice.Value);
            int[] broader = [.. tree.Broader(choice.Value).Select(Place).Where(static index => index >= 0)];
            if (broader.Length == 0)
                continue;
            EnumMember member = pending.Members[place];
            string names = Words.And([.. broader.Select(index => $"`{Words.OneLine(pending.Members[index].Text)}`")]);
            string remarks = member.Documentation.Remarks is { } known ? known + " " : "";
            pending.Members[place] = member with
            {
                Broader = broader.ToImmutableArray(),
                Documentation = member.Documentation with { Remarks = $"{remarks}Included in {names}." },
            };
        }

        int Place(YamlNode value) => places.TryGetValue(ScalarValue.Key((YamlScalar)value), out int place) ? place : -1;
    }

    private static string MemberName(YamlScalar value)
    {
        string text = value.Value;
        if (value.Kind == NodeKind.Number && text.StartsWith("-", StringComparison.Ordinal))
            return "Minus" + text.Substring(1).Replace('.', '_').Replace("+", "").Replace("-", "Minus");
        if (value.Kind == NodeKind.Number)
            return "_" + text.Replace('.', '_').Replace("+", "").Replace("-", "Minus");
        return Identifiers.Pascal(text);
    }

    private static List<Choice> FromEnum(SchemaNode node, YamlNode[] values)
    {
        // Editors know enumDescriptions (an array beside enum), generators of OpenAPI x-enum-varnames.
        YamlNode[] descriptions =
            (node.Extension("enumDescriptions") as YamlSequence ?? node.Extension("markdownEnumDescriptions") as YamlSequence)?.Items ?? [];
        YamlNode[] names = (node.Extension("x-enum-varnames") as YamlSequence)?.Items ?? [];
        return [.. values.Select((value, i) => new Choice(value, node)
        {
            OtherName = NameAt(names, i),
            Description = TextAt(descriptions, i),
        })];

        static string? NameAt(YamlNode[] names, int i) => TextAt(names, i) is { } name && Identifiers.IsValid(name) ? name : null;

        static string? TextAt(YamlNode[] texts, int i) =>
            i < texts.Length ? texts[i].Text : null;
    }

    private static List<Choice>? FromConstants(SchemaNode[] branches)
    {
        if (branches.Length < 2)
            return null;
        var choices = new List<Choice>();
        foreach (SchemaNode branch in branches)
        {
            if (branch.Const is { } constant)
                choices.Add(new Choice(constant, branch)
                {
                    Given = GivenName.Of(branch),
                    Title = branch.Title,
                    Description = branch.Description,
                    IsDeprecated = branch.Deprecated,
                });
            else if (branch.Enum is { } values)
                choices.AddRange(FromEnum(branch, values));
            else if (!branch.IsNull())
                return null;
        }

        return choices;
    }

    /// <summary><c>const</c>: the type of the value.</summary>
    private static TypeRef? Constant(Conjunction schema, SchemaTypes kinds)
    {
        if (kinds is SchemaTypes.Object or SchemaTypes.Array)
            return null;
        foreach (SchemaNode node in schema.Nodes)
        {
            if (node.Const is not YamlScalar constant)
                continue;
            switch (constant.Kind)
            {
                case NodeKind.String:
                    return TextType(schema);
                case NodeKind.Boolean:
                    return new TypeRef(TypeKind.Boolean);
                case NodeKind.Number:
                    var number = JsonNumber.Parse(constant.Value);
                    if (!number.IsInteger)
                        return Numbers.NumberType(schema);
                    if (!number.TryGetInt64(out long value))
                        return TypeRef.Json;
                    return new TypeRef(value is >= int.MinValue and <= int.MaxValue ? TypeKind.Int32 : TypeKind.Int64);
            }
        }

        return null;
    }

    /// <summary>One value of a choice, with what the schema says about it.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Stands">The schema in which it is listed: that of the whole choice, or a branch of it.</param>
    private sealed record Choice(YamlNode Value, SchemaNode Stands)
    {
        /// <summary>The name that <c>x-member</c> gives.</summary>
        public GivenName? Given { get; init; }

        /// <summary>The name that another tool's keyword gives, which is not ours to judge.</summary>
        public string? OtherName { get; init; }

        public string? Title { get; init; }

        public string? Description { get; init; }

        public bool IsDeprecated { get; init; }

        public YamlScalar Scalar => (YamlScalar)Value;

        public Documentation Documentation(YamlScalar value)
        {
            string spelled = value.Kind == NodeKind.String ? $"`{Words.OneLine(value.Value)}`" : value.Value;
            string text = string.Join("\n\n", new[] { Title, Description }.Where(static part => !string.IsNullOrWhiteSpace(part)));
            return new Documentation(
                text.Length == 0 ? $"{spelled} in the entry." : text,
                text.Length == 0 ? null : string.Format(CultureInfo.InvariantCulture, "{0} in the entry.", spelled),
                IsDeprecated ? SchemaDocumentation.DeprecationOf(Description) : null);
        }
    }
}
