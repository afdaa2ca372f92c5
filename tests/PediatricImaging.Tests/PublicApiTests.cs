using System.Reflection;
using System.Text;

namespace PediatricImaging.Tests;

/// <summary>
/// The public API of the package, so that no change of the schema, of the generator or of the code by hand changes it unseen. The
/// entries and their ids are not listed: a curator who adds one has nothing to do here, and CatalogLock keeps what is published.
/// </summary>
public sealed class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public Task The_public_api_is_the_one_that_was_verified()
    {
        var text = new StringBuilder();
        IEnumerable<Type> types = typeof(Datasets).Assembly.GetExportedTypes().Where(static type => !IsOfCompiler(type.FullName!));
        foreach (Type type in types.OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName);
            string[] bases = [.. Bases(type).Order(StringComparer.Ordinal)];
            if (bases.Length > 0)
                text.Append(" : ").AppendJoin(", ", bases);
            text.Append('\n');
            foreach (string member in type.GetMembers(Declared).Where(IsListed).Select(Describe).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        return Verify(text.ToString());
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
            return [Enum.GetUnderlyingType(type).Name];
        string?[] own = [type.BaseType == typeof(object) || type.IsValueType ? null : type.BaseType?.ToString()];
        return own.Concat(type.GetInterfaces().Select(static other => other.ToString())).OfType<string>();
    }

    /// <summary>Entries and ids are not listed, and a property is, but not the methods that it is made of.</summary>
    private static bool IsListed(MemberInfo member) => member switch
    {
        PropertyInfo { PropertyType.Name: nameof(Dataset) } property => property.DeclaringType != typeof(Datasets),
        FieldInfo field => field.DeclaringType != typeof(Datasets.Ids) && !field.IsSpecialName,
        MethodInfo method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal),
        Type => false,
        _ => true,
    } && !IsOfCompiler(member.Name);

    /// <summary>No C# can name it.</summary>
    private static bool IsOfCompiler(string name) => name.Contains('<', StringComparison.Ordinal);

    private static string Describe(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {constant.GetRawConstantValue()}",
        PropertyInfo property => (property.GetMethod!.IsStatic ? "static " : "") + property
            + (property.SetMethod is { IsPublic: true } setter ? IsInit(setter) ? " { get; init; }" : " { get; set; }" : " { get; }"),
        MethodInfo method => (method.IsStatic ? "static " : "") + method,
        _ => member.ToString()!,
    };

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit");
}
