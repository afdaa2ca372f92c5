using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Catalog.Gen.Tests.Harness;

/// <summary>Reads what generated types show.</summary>
internal static class Members
{
    /// <summary>
    /// Reads every member, all the way down; a value is equal to itself, has a hash and a text, and comes back from JSON as it
    /// went.
    /// </summary>
    public static void Touch(object? value) => Touch(value, []);

    /// <summary>The texts, numbers, booleans and choices in a value, all the way down.</summary>
    public static IEnumerable<object> Scalars(object? value) => Parts(value).SelectMany(static part =>
        part.GetType() is var type && (part is string || type.IsEnum || type.Assembly.Location.Length > 0)
            ? [part]
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.GetIndexParameters().Length == 0
                    && !IsEntry(property.PropertyType)
                    && !IsEntry(Element(property.PropertyType)))
                .SelectMany(property => Scalars(property.GetValue(part))));

    /// <summary>A value itself, or the values of a list or a map; null is none.</summary>
    public static IEnumerable<object> Parts(object? value) => value switch
    {
        null => [],
        string => [value],
        JsonElement json => Parts(json),
        IEnumerable items => items.Cast<object?>().SelectMany(Parts),
        _ when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            Parts(type.GetProperty("Value")!.GetValue(value)),
        _ => [value],
    };

    public static bool IsEntry(object? value) => value is not null && IsEntry(value.GetType());

    private static IEnumerable<object> Parts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Parts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(static member => Parts(member.Value)),
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Number when json.TryGetInt64(out long number) => [number],
        JsonValueKind.True or JsonValueKind.False => [json.GetBoolean()],
        _ => [],
    };

    private static bool IsEntry(Type type) => type.GetProperty("Id") is not null && type.GetMethod("ToJson", []) is not null;

    private static Type Element(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1] : type;

    private static void ThroughJson(object value, Type type)
    {
        string json = JsonSerializer.Serialize(value, type);
        object? back = JsonSerializer.Deserialize(json, type);
        Assert.Equal(json, JsonSerializer.Serialize(back, type));

        // Where two shapes of a union are told apart by rules of the schema alone, the first of them is read.
        if (HasUnion(type, []) && !value.Equals(back))
            return;
        Assert.Equal(value, back);
        Assert.Equal(value.GetHashCode(), back!.GetHashCode());
        Assert.Equal(value.ToString(), back.ToString());
    }

    private static bool HasUnion(Type type, HashSet<Type> seen) =>
        seen.Add(type)
        && (type.IsAbstract || type.BaseType is { IsAbstract: true }
            || (type.IsGenericType && Array.Exists(type.GetGenericArguments(), argument => HasUnion(argument, seen)))
            || (type.GetNestedType("ValueJsonConverter") is not null
                && Array.Exists(type.GetProperties(), property => HasUnion(property.PropertyType, seen))));

    private static void Touch(object? value, HashSet<object> seen)
    {
        if (value is null or string or JsonElement or Uri)
            return;
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                Touch(item, seen);
            return;
        }

        Type type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Touch(type.GetProperty("Value")!.GetValue(value), seen);
            return;
        }

        // A generated type is in an assembly that is in no file.
        if (type.IsEnum || type.Assembly.Location.Length > 0 || !seen.Add(value))
            return;
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
                Touch(property.GetValue(value), seen);
        }

        Assert.True(value.Equals(value));
        _ = value.GetHashCode();
        Assert.NotNull(value.ToString());
        if (type.GetNestedType("ValueJsonConverter") is not null)
            ThroughJson(value, type);
    }
}
