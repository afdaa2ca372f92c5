using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Catalog.Gen.Tests.Harness;

/// <summary>Reads what generated types show.</summary>
internal static class Members
{
    /// <summary>Reads every member, all the way down; a value is equal to itself and has a hash and a text.</summary>
    public static void Touch(object? value) => Touch(value, []);

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
    }
}
