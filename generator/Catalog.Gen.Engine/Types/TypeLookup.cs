using System.Runtime.CompilerServices;
using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Regex;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Types;

/// <summary>
/// What is looked up in a model for each value of each entry: a property by its name, the member of an enum, the case of
/// a union.
/// </summary>
internal sealed class TypeLookup
{
    // All files of a catalog are read with one model, many of them at the same time, and a model is a value without hidden
    // members. Making the tables anew for each file would cost more than reading a small one; a weak table lets them go
    // with their model, which lives until the schema is edited.
    private static readonly ConditionalWeakTable<TypeModel, TypeLookup> Lookups = new();

    // A pattern that is too long to be kept for all builds is read once for all keys of a model.
    private static readonly ConditionalWeakTable<string, EcmaRegex> Patterns = new();

    private readonly TypeModel _model;
    private readonly Dictionary<string, PropertyModel>?[] _properties;
    private readonly Dictionary<(NodeKind Kind, string Text), int>?[] _members;

    private TypeLookup(TypeModel model)
    {
        _model = model;
        _properties = new Dictionary<string, PropertyModel>?[model.Types.Count];
        _members = new Dictionary<(NodeKind Kind, string Text), int>?[model.Types.Count];
        for (int i = 0; i < model.Types.Count; i++)
        {
            if (model.Types[i] is RecordDefinition record)
                _properties[i] = record.Properties.ToDictionary(static property => property.Name, StringComparer.Ordinal);
            else if (model.Types[i] is EnumDefinition choice)
                _members[i] = Members(choice);
        }
    }

    public static TypeLookup Of(TypeModel model) => Lookups.GetValue(model, static key => new TypeLookup(key));

    public TypeDefinition this[int type] => _model.Types[type];

    public Dictionary<string, PropertyModel> Properties(int type) => _properties[type]!;

    /// <summary>The member of an enum that a value is, or -1.</summary>
    public int Member(int type, YamlScalar value) =>
        _members[type]!.TryGetValue(ScalarValue.Key(value), out int member) ? member : -1;

    /// <summary>Which case of a union a value is, or -1. A schema is asked only where shapes do not tell.</summary>
    public static int Case(UnionDefinition union, YamlNode value)
    {
        int found = -1;
        for (int i = 0; i < union.Cases.Count; i++)
        {
            if (!union.Cases[i].Test.Holds(value))
                continue;
            if (found >= 0)
                return CaseBySchema(union, value, static _ => true);
            found = i;
        }

        return found;
    }

    /// <summary>The first case of some whose shape and whose schema the value has, or -1.</summary>
    public static int CaseBySchema(UnionDefinition union, YamlNode value, Func<UnionCase, bool> isMeant)
    {
        for (int i = 0; i < union.Cases.Count; i++)
        {
            if (isMeant(union.Cases[i]) && union.Cases[i].Test.Holds(value) && Validator.IsValid(value, union.Cases[i].Schema.Schema))
                return i;
        }

        return -1;
    }

    /// <summary>The type of what an object of a record has under a key; null where C# does not show it.</summary>
    public TypeRef? MemberType(int record, string key)
    {
        if (_properties[record]!.TryGetValue(key, out PropertyModel? property))
            return property.Type;
        return ((RecordDefinition)this[record]).Extra is { Type: { } rest } ? ValueType(rest, key) : null;
    }

    /// <summary>The type of what a map holds under a key; null where it does not hold it.</summary>
    public static TypeRef? ValueType(TypeRef map, string key) => IsKey(map, key) ? map.Element : null;

    /// <summary>Whether a map holds the values of a key.</summary>
    public static bool IsKey(TypeRef map, string key)
    {
        if (map.KeyPatterns.Count == 0)
            return true;
        foreach (string pattern in map.KeyPatterns)
        {
            if (Patterns.GetValue(pattern, Compile).IsMatch(key))
                return true;
        }

        return false;
    }

    private static EcmaRegex Compile(string pattern) => EcmaRegex.TryCreate(pattern, out EcmaRegex? regex, out string? error)
        ? regex
        : throw new ArgumentException(error, nameof(pattern));

    private static Dictionary<(NodeKind Kind, string Text), int> Members(EnumDefinition choice)
    {
        var members = new Dictionary<(NodeKind Kind, string Text), int>();
        for (int i = 0; i < choice.Members.Count; i++)
            members[(choice.Members[i].Kind, choice.Members[i].Text)] = i;
        return members;
    }
}
