using System.Reflection;
using System.Text.Json;

namespace Catalog.Gen.Tests.Emit;

/// <summary>Reads what generated types show.</summary>
internal static class Members
{
    /// <summary>Reads every member, all the way down.</summary>
    public static void Touch(object? value) => Touch(value, []);

    private static void Touch(object? value, HashSet<object> seen)
    {
        if (value is null or string or JsonElement or Uri || value.GetType().IsPrimitive)
            return;
        if (value is System.Collections.IEnumerable items)
        {
            foreach (object? item in items)
                Touch(item, seen);
            return;
        }

        if (value.GetType().Namespace?.StartsWith(TypeSandbox.Namespace, StringComparison.Ordinal) != true || value.GetType().IsEnum || !seen.Add(value))
            return;
        foreach (PropertyInfo property in value.GetType().GetProperties())
            Touch(property.GetValue(value), seen);
        Assert.True(value.Equals(value));
        _ = value.GetHashCode();
        Assert.NotNull(value.ToString());
    }
}
