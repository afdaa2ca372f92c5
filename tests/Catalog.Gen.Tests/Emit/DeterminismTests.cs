using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Emit;

/// <summary>The same files make the same code and the same problems, however and wherever they are read.</summary>
public sealed class DeterminismTests
{
    private static readonly (string Path, string Text)[] Flagship =
        Files(Path.Combine(Corpora.RepositoryRoot, "catalog", "datasets"), "datasets/");

    private static readonly (string Path, string Text)[] Broken =
    [
        (
            "b/thing.schema.yaml",
            "title: Thing\nproperties:\n  name: { type: string }\n  kind: { enum: [a, b] }\n  size: { type: number }\n"),
        ("b/one.yaml", "name: 1.10\nkind: c\n"),
        ("b/two.yaml", "nmae: x\nsize: -1.5\n"),
        ("b/three.yaml", "name: \"x\nkind: a\n"),
    ];

    [Fact]
    public void The_order_of_files_does_not_matter() => AssertSame(static files => Run([.. files.Reverse()]));

    [Fact]
    public void Line_endings_do_not_matter() =>
        AssertSame(static files => Run([.. files.Select(static file => (file.Path, file.Text.ReplaceLineEndings("\r\n")))]));

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // A culture of our own, since a machine may have none but the invariant one.
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = "٫";
            odd.NumberFormat.NegativeSign = "~";
            odd.NumberFormat.NumberGroupSeparator = "'";
            odd.DateTimeFormat.DateSeparator = "|";
            odd.DateTimeFormat.TimeSeparator = "h";
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = odd;
            AssertSame(Run);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_number_of_threads_does_not_matter() => AssertSame(static files =>
        Assert.Single(ParallelEnumerable.Range(0, 4).WithDegreeOfParallelism(4).Select(_ => Run(files)).ToArray().Distinct()));

    [Fact]
    public void What_was_read_before_does_not_matter() => AssertSame(static files =>
    {
        // Each file is broken once, and put right again.
        CatalogProject project = Project(files);
        project.Run();
        foreach ((string path, string text) in files.Where(static file => file.Path.EndsWith(".yaml", StringComparison.Ordinal)).Take(5))
        {
            project.With(path, "a: [").Run();
            project.With(path, text).Run();
        }

        return Shown(project);
    });

    private static void AssertSame(Func<(string Path, string Text)[], string> otherwise)
    {
        foreach ((string Path, string Text)[] files in new[] { Flagship, Broken })
        {
            string usual = Plain(files);
            Assert.NotEqual("", usual);
            Assert.Equal(usual, otherwise(files));
        }
    }

    /// <summary>As it is read without anything odd around.</summary>
    private static string Plain((string Path, string Text)[] files)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        string usual = Run(files);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        return usual;
    }

    private static string Run((string Path, string Text)[] files) => Shown(Project(files));

    private static CatalogProject Project((string Path, string Text)[] files)
    {
        var project = new CatalogProject();
        foreach ((string path, string text) in files)
            project.With(path, text);
        return project;
    }

    private static string Shown(CatalogProject project)
    {
        GeneratorDriverRunResult result = project.Run();
        return string.Join('\n', result.Results[0].GeneratedSources.Select(static source => $"{source.HintName}\n{source.SourceText}"))
            + string.Join('\n', project.Problems());
    }

    private static (string Path, string Text)[] Files(string folder, string prefix) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (prefix + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))),
    ];
}
