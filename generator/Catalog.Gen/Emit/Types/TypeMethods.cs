using Catalog.Gen.Engine.Types;

namespace Catalog.Gen.Emit.Types;

/// <summary>
/// The methods that generated code needs for values whose types are none of its own, such as lists and maps: one for each type
/// that is asked for, written when all have been.
/// </summary>
/// <param name="model">The types.</param>
/// <param name="prefix">What the names begin with.</param>
internal sealed class TypeMethods(TypeModel model, string prefix)
{
    private readonly Dictionary<TypeRef, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Queue<Action<CodeWriter>> _waiting = new();

    /// <summary>The name of the method for a type.</summary>
    /// <param name="type">The type; one that is an id is like any other text.</param>
    /// <param name="write">Writes the method, by its name.</param>
    public string Of(TypeRef type, Action<CodeWriter, TypeRef, string> write)
    {
        type = WithoutId(type);
        if (!_names.TryGetValue(type, out string? name))
            _names.Add(type, name = Add(prefix, type, write));
        return name;
    }

    /// <summary>Adds a method, and gives its name.</summary>
    /// <param name="start">What the name begins with.</param>
    /// <param name="type">What the rest of it is made of.</param>
    /// <param name="write">Writes the method, by its name.</param>
    public string Add(string start, TypeRef type, Action<CodeWriter, TypeRef, string> write)
    {
        string name = Identifiers.Unique(start + NameOf(type), _taken);
        _waiting.Enqueue(writer => write(writer, type, name));
        return name;
    }

    /// <summary>Writes the methods, and those that they ask for in turn.</summary>
    public void Write(CodeWriter writer)
    {
        while (_waiting.Count > 0)
        {
            writer.Line();
            _waiting.Dequeue()(writer);
        }
    }

    private static TypeRef WithoutId(TypeRef type) => type with
    {
        Catalog = null,
        Element = type.Element is { Catalog: not null } element ? element with { Catalog = null } : type.Element,
    };

    private string NameOf(TypeRef type)
    {
        string name = type.Kind switch
        {
            TypeKind.List => NameOf(type.Element!) + "List",
            TypeKind.Map => NameOf(type.Element!) + "Map",
            _ => type.IsGenerated ? model.Types[type.TypeId].Name : type.Kind.ToString(),
        };
        return type.Nullable ? "Nullable" + name : name;
    }
}
