using System.Text;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;

namespace Catalog.Gen.Model.Catalog;

/// <summary>Reads the values of annotated properties off an entry.</summary>
internal sealed class FactReader(AnnotationMap annotations, SourceFile file)
{
    private readonly List<PlacedFact> _facts = [];

    public List<PlacedFact> Read(YamlNode entry, SchemaNode schema)
    {
        Visit(entry, schema);
        return _facts;
    }

    private void Visit(YamlNode node, SchemaNode schema)
    {
        if (!annotations.LeadsAnywhere(schema))
            return;
        if (annotations.TryGet(schema, out Annotation annotation))
            Add(annotation, node);

        if (schema.Ref is { } reference)
            Visit(node, reference);
        if (schema.DynamicRef is { } dynamic)
            Visit(node, dynamic.Target);
        foreach (SchemaNode part in schema.AllOf)
            Visit(node, part);
        VisitChoices(node, schema.AnyOf);
        VisitChoices(node, schema.OneOf);
        if (schema.Then is { } then && annotations.LeadsAnywhere(then) && Validation.Validator.IsValid(node, then))
            Visit(node, then);
        if (schema.Else is { } otherwise && annotations.LeadsAnywhere(otherwise) && Validation.Validator.IsValid(node, otherwise))
            Visit(node, otherwise);

        switch (node)
        {
            case YamlMapping mapping:
                VisitMembers(mapping, schema);
                break;
            case YamlSequence sequence:
                for (int i = 0; i < sequence.Items.Length; i++)
                {
                    SchemaNode? items = i < schema.PrefixItems.Length ? schema.PrefixItems[i] : schema.Items;
                    if (items is not null)
                        Visit(sequence.Items[i], items);
                }

                break;
        }
    }

    private void VisitChoices(YamlNode node, SchemaNode[] choices)
    {
        foreach (SchemaNode choice in choices)
        {
            if (annotations.LeadsAnywhere(choice) && Validation.Validator.IsValid(node, choice))
                Visit(node, choice);
        }
    }

    private void VisitMembers(YamlMapping mapping, SchemaNode schema)
    {
        foreach (YamlMember member in mapping.Members)
        {
            bool known = false;
            foreach (SchemaProperty property in schema.Properties)
            {
                if (property.Name == member.Name)
                {
                    known = true;
                    Visit(member.Value, property.Schema);
                }
            }

            foreach (PatternProperty pattern in schema.PatternProperties)
            {
                if (annotations.LeadsAnywhere(pattern.Schema) && pattern.Pattern.IsMatch(member.Name))
                {
                    known = true;
                    Visit(member.Value, pattern.Schema);
                }
            }

            if (!known && schema.AdditionalProperties is { } additional)
                Visit(member.Value, additional);
        }
    }

    /// <summary>An annotation on a list is about its items.</summary>
    private void Add(Annotation annotation, YamlNode node)
    {
        if (node is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
                AddOne(annotation, item);
        }
        else
        {
            AddOne(annotation, node);
        }
    }

    private void AddOne(Annotation annotation, YamlNode node)
    {
        if (node.Kind == NodeKind.String || (node.Kind != NodeKind.Null && annotation.Target is null))
            _facts.Add(new PlacedFact(new EntryFact(annotation.Ordinal, Canonical(node)), file.Locate(node.Start, node.End)));
    }

    /// <summary>One text for all spellings of a value: a string is itself, everything else canonical JSON.</summary>
    private static string Canonical(YamlNode node)
    {
        if (node is YamlScalar scalar)
            return scalar.Kind == NodeKind.Number ? JsonNumber.Parse(scalar.Value).ToString() : scalar.Value;

        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlMapping mapping:
                text.Append('{');
                foreach (YamlMember member in mapping.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(member.Name.Length).Append('"').Append(member.Name).Append(':');
                    Write(member.Value, text);
                }

                text.Append('}');
                break;
            case YamlSequence sequence:
                text.Append('[');
                foreach (YamlNode item in sequence.Items)
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case YamlScalar { Kind: NodeKind.String } scalar:
                text.Append('"').Append(scalar.Value.Length).Append(':').Append(scalar.Value);
                break;
            default:
                text.Append(Canonical(node));
                break;
        }
    }
}
