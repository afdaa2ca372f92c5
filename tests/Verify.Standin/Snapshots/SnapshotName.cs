using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Xunit;
using Xunit.v3;

namespace VerifyTests.Snapshots;

/// <summary>Where a snapshot's files are, and what their names begin with.</summary>
internal sealed record SnapshotName(string Directory, string Prefix, bool MustBeUnique)
{
    // Windows' list on every system, so that a snapshot has the same name wherever it is made.
    private static SearchValues<char> Forbidden { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '"', '<', '>', '|', ':', '*', '?', '\\', '/']);

    public static SnapshotName OfCurrentTest(VerifySettings settings, string sourceFile)
    {
        if (TestContext.Current.TestMethod is not IXunitTestMethod test)
            throw new InvalidOperationException("Verify must be called within a test.");

        string folder = Path.GetDirectoryName(sourceFile)!;
        return new SnapshotName(
            settings.Directory is null ? folder : Path.Combine(folder, settings.Directory),
            settings.FileName ?? NameOf(settings, test.Method),
            settings.RequireUniquePrefix);
    }

    /// <summary>The path of a target's file; <paramref name="state"/> is <c>verified</c> or <c>received</c>.</summary>
    public string PathOf(Target target, string state) =>
        Path.Combine(Directory, $"{Prefix}{(target.Name is null ? "" : $"#{target.Name}")}.{state}.{target.Extension}");

    /// <summary>All files of a state that this name owns, whether or not a target still belongs to them.</summary>
    public IReadOnlyList<string> FilesOf(string state)
    {
        if (!System.IO.Directory.Exists(Directory))
            return [];

        return
        [
            .. System.IO.Directory.EnumerateFiles(Directory)
                .Where(file => Path.GetFileName(file) is var name
                    && (name.StartsWith($"{Prefix}.{state}.", StringComparison.Ordinal)
                        || (name.StartsWith($"{Prefix}#", StringComparison.Ordinal)
                            && name.Contains($".{state}.", StringComparison.Ordinal))))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string NameOf(VerifySettings settings, MethodInfo method) =>
        $"{settings.TypeName ?? TypeName(method.ReflectedType!)}.{settings.MethodName ?? method.Name}{ParameterSuffix(settings, method)}";

    private static string TypeName(Type type) => type.IsNested ? $"{type.ReflectedType!.Name}.{type.Name}" : type.Name;

    private static string ParameterSuffix(VerifySettings settings, MethodInfo method)
    {
        string[] names = [.. method.GetParameters().Select(parameter => parameter.Name!)];
        object?[] values = settings.Parameters ?? ArgumentsOfCurrentTest(names.Length);
        if (values.Length > names.Length)
            throw new InvalidOperationException($"{method.Name} has {names.Length} parameters, but {values.Length} values were given.");

        var suffix = new StringBuilder();
        foreach ((string name, object? value) in names.Zip(values))
            suffix.Append('_').Append(name).Append('=').Append(Clean(Text(value)));
        return suffix.ToString();
    }

    private static object?[] ArgumentsOfCurrentTest(int count) =>
        TestContext.Current.Test is IXunitTest test && test.TestMethodArguments.Length == count ? test.TestMethodArguments : [];

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Text))}]",
        _ => value.ToString() ?? "",
    };

    private static string Clean(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
                span[i] = Forbidden.Contains(source[i]) ? '-' : source[i];
        });
}
