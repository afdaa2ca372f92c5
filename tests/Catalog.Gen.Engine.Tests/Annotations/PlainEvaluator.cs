using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalog.Gen.Tests.Annotations;

/// <summary>
/// JSON Schema (draft 2020-12) as one would write it down from the specification, for what <c>RandomSchemas.Annotated</c>
/// makes: slow and plain, and nothing in it is the engine's. Keywords are read anew for each value, and what is found is
/// handed up as a result, so that there is no state.
/// </summary>
/// <param name="root">The schema.</param>
/// <param name="isStrict">
/// Whether any failure drops a schema's annotations, as the specification has it. Otherwise only a choice that rejects its
/// branch does (DESIGN §10).
/// </param>
internal sealed partial class PlainEvaluator(JsonElement root, bool isStrict)
{
    public PlainOutcome Evaluate(JsonElement value) => Evaluate(new PlainCall("", value, "", "", []));

    private PlainOutcome Evaluate(PlainCall call)
    {
        JsonElement schema = SchemaAt(call.Schema);
        var outcome = new PlainOutcome();
        if (schema.ValueKind != JsonValueKind.Object)
        {
            outcome.Assert(schema.ValueKind == JsonValueKind.True);
            return outcome;
        }

        call = call with { Scope = call.Scope.Add(ResourceOf(call.Schema)) };
        foreach (string keyword in Occurrence.Keywords)
        {
            if (schema.TryGetProperty(keyword, out JsonElement annotation) && annotation.ValueKind != JsonValueKind.False)
                outcome.Annotations.Add(new Occurrence(call.Site, call.Schema, keyword, call.Path));
        }

        outcome.Assert(HoldsByItself(schema, call.Value));
        ApplyReferences(outcome, schema, call);
        ApplyCombinations(outcome, schema, call);
        ApplyConditions(outcome, schema, call);
        if (call.Value.ValueKind == JsonValueKind.Object)
            ApplyToProperties(outcome, schema, call);
        else if (call.Value.ValueKind == JsonValueKind.Array)
            ApplyToItems(outcome, schema, call);
        return isStrict ? outcome.Strictly() : outcome;
    }

    private void ApplyReferences(PlainOutcome outcome, JsonElement schema, PlainCall call)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
            outcome.Require(Evaluate(call.To(Resolve(reference.GetString()!, call.Schema))));

        // It means the outermost resource in scope that has the anchor; its first target has it too.
        if (schema.TryGetProperty("$dynamicRef", out JsonElement dynamic))
            outcome.Require(Evaluate(call.To(call.Scope.Find(HasAnchor) ?? Resolve(dynamic.GetString()!, call.Schema))));
    }

    private void ApplyCombinations(PlainOutcome outcome, JsonElement schema, PlainCall call)
    {
        foreach (string branch in Branches(schema, "allOf"))
            outcome.Require(Evaluate(call.To(call.Schema + branch)));
        foreach (string keyword in new[] { "anyOf", "oneOf" }.Where(keyword => Has(schema, keyword)))
        {
            PlainOutcome[] chosen =
            [
                .. Branches(schema, keyword).Select(branch => Evaluate(call.To(call.Schema + branch))).Where(static branch => branch.Holds),
            ];
            foreach (PlainOutcome branch in chosen)
                outcome.Accept(branch);
            outcome.Assert(keyword == "anyOf" ? chosen.Length > 0 : chosen.Length == 1);
            outcome.IsEvaluatedUnknown |= chosen.Length == 0;
        }

        if (Has(schema, "not"))
            outcome.Assert(!Evaluate(call.To(call.Schema + "/not")).Holds);
    }

    private void ApplyConditions(PlainOutcome outcome, JsonElement schema, PlainCall call)
    {
        if (Has(schema, "if"))
        {
            PlainOutcome condition = Evaluate(call.To(call.Schema + "/if"));
            if (condition.Holds)
                outcome.Accept(condition);
            string branch = condition.Holds ? "then" : "else";
            if (Has(schema, branch))
                outcome.Require(Evaluate(call.To($"{call.Schema}/{branch}")));
        }

        foreach (string name in Names(schema, "dependentSchemas").Where(name => Has(call.Value, name)))
            outcome.Require(Evaluate(call.To($"{call.Schema}/dependentSchemas/{name}")));
    }

    private void ApplyToProperties(PlainOutcome outcome, JsonElement schema, PlainCall call)
    {
        string[] declared = [.. Names(schema, "properties")], patterns = [.. Names(schema, "patternProperties")];
        foreach (JsonProperty member in call.Value.EnumerateObject())
        {
            string name = member.Name;
            string[] matching = [.. patterns.Where(pattern => Regex.IsMatch(name, pattern))];
            if (declared.Contains(name))
                outcome.RequireOfPart(name, Evaluate(call.Down("/properties/" + name, name, member.Value, isDeclared: true)));
            foreach (string pattern in matching)
                outcome.RequireOfPart(name, Evaluate(call.Down("/patternProperties/" + pattern, name, member.Value)));
            if (!declared.Contains(name) && matching.Length == 0 && Has(schema, "additionalProperties"))
                outcome.RequireOfPart(name, Evaluate(call.Down("/additionalProperties", name, member.Value)));
            if (Has(schema, "propertyNames"))
                outcome.Assert(Evaluate(call.Down("/propertyNames", name, JsonSerializer.SerializeToElement(name))).Holds);
        }

        if (Has(schema, "unevaluatedProperties"))
            ApplyToTheRest(
                outcome, "/unevaluatedProperties", call, call.Value.EnumerateObject().Select(static member => (member.Name, member.Value)));
    }

    private void ApplyToItems(PlainOutcome outcome, JsonElement schema, PlainCall call)
    {
        int places = Branches(schema, "prefixItems").Count(), contained = 0;
        (string Part, JsonElement Value)[] items = [.. call.Value.EnumerateArray().Select(static (item, index) => (Text(index), item))];
        foreach ((string part, JsonElement item) in items)
        {
            string? keyword = Number(part) < places ? "/prefixItems/" + part : Has(schema, "items") ? "/items" : null;
            if (keyword is not null)
                outcome.RequireOfPart(part, Evaluate(call.Down(keyword, part, item)));
            if (!Has(schema, "contains") || Evaluate(call.Down("/contains", part, item)) is not { Holds: true } found)
                continue;
            outcome.AcceptPart(part, found);
            contained++;
        }

        if (Has(schema, "contains"))
            outcome.Assert(contained >= Number(schema, "minContains", 1) && contained <= Number(schema, "maxContains", int.MaxValue));
        if (Has(schema, "unevaluatedItems"))
            ApplyToTheRest(outcome, "/unevaluatedItems", call, items);
    }

    /// <summary>What no other keyword has evaluated; where nobody knows what that is, nothing is applied to it.</summary>
    private void ApplyToTheRest(PlainOutcome outcome, string keyword, PlainCall call, IEnumerable<(string Name, JsonElement Value)> parts)
    {
        (string Name, JsonElement Value)[] rest = [.. parts.Where(part => !outcome.Evaluated.Contains(part.Name))];
        foreach ((string name, JsonElement value) in outcome.IsEvaluatedUnknown ? [] : rest)
            outcome.RequireOfPart(name, Evaluate(call.Down(keyword, name, value)));
        outcome.Evaluated.UnionWith(rest.Select(static part => part.Name));
        outcome.IsEvaluatedUnknown = false;
    }

    private static bool HoldsByItself(JsonElement schema, JsonElement value)
    {
        bool holds = !schema.TryGetProperty("type", out JsonElement type) || IsType(type.GetString()!, value);
        if (schema.TryGetProperty("const", out JsonElement constant))
            holds &= JsonElement.DeepEquals(constant, value);
        if (schema.TryGetProperty("enum", out JsonElement values))
            holds &= values.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value));
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                holds &= value.GetString()!.Length >= Number(schema, "minLength", 0);
                return holds
                    && (!schema.TryGetProperty("pattern", out JsonElement pattern)
                        || Regex.IsMatch(value.GetString()!, pattern.GetString()!));
            case JsonValueKind.Object:
                holds &= value.EnumerateObject().Count() <= Number(schema, "maxProperties", int.MaxValue);
                return holds && (!schema.TryGetProperty("required", out JsonElement required)
                    || required.EnumerateArray().All(name => Has(value, name.GetString()!)));
            case JsonValueKind.Array:
                return holds && value.GetArrayLength() >= Number(schema, "minItems", 0);
            default:
                return holds;
        }
    }
}
