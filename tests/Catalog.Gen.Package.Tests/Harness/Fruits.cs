namespace Catalog.Gen.Package.Tests.Harness;

/// <summary>A small catalog that has nothing to do with imaging: the README's, which so is shown to work as it stands there.</summary>
internal static class Fruits
{
    /// <summary>Where the README shows it.</summary>
    public const string Heading = "Use it in your own project";

    private const StringComparison Ordinal = StringComparison.Ordinal;

    public const string Item = """<Catalog Include="fruits/fruit.schema.json" />""";

    /// <summary>Where the README's schema puts the classes: a project's root namespace, so projects with it are called so.</summary>
    public const string ProjectName = "Orchard";

    public const string Program = """
        using Orchard;

        Console.WriteLine($"{Fruits.Count}: {string.Join(", ", Fruits.All)}");
        Console.WriteLine($"{Fruits.Apple.Name} ripens in {Fruits.Apple.Ripens} and goes with {Fruits.Apple.GoesWith[0].Name}");
        Console.WriteLine(string.Join(", ", Fruits.ByColour(Colour.Red)));
        Console.WriteLine(Fruits.Get("sour-cherry").ToJson());

        """;

    public const string ProgramOutput = """
        3: apple, pear, sour-cherry
        Apple ripens in 9 and goes with Pear
        apple, sour-cherry
        {"name":"Sour cherry","colour":"red","ripens":7}

        """;

    /// <param name="project">The project's folder.</param>
    /// <param name="folder">The folder in it that gets the catalog.</param>
    public static void AddTo(Project project, string folder = "")
    {
        foreach ((string file, string text) in Readme.Files(Heading).Where(static block => block.File.StartsWith("fruits/", Ordinal)))
            project.Write(Path.Combine(folder, file), text);
        project.Write(Path.Combine(folder, "fruits/sour-cherry.yaml"), "name: Sour cherry\ncolour: red\nripens: 7\n");
    }
}
