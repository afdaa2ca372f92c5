using System.Text;
using Catalog.Gen.Benchmarks.Measuring;

namespace Catalog.Gen.Benchmarks.Ours;

/// <summary>
/// <c>csc</c> in a process of its own, without a compiler server: what a clean build pays.
/// </summary>
/// <param name="Generator">The folder with the generator and what it needs.</param>
/// <param name="Folder">The catalog.</param>
/// <param name="Schema">The name of its schema.</param>
/// <param name="Output">The folder that takes the assembly.</param>
/// <param name="IsLarge">As a project has it that sets <c>CatalogLarge</c>: long literals go where there is room for them.</param>
internal sealed record CompilerProcess(string Generator, string Folder, string Schema, string Output, bool IsLarge = false)
{
    public string Assembly => Path.Combine(Output, "Probe.dll");

    /// <summary>In bytes.</summary>
    public long AssemblySize => new FileInfo(Assembly).Length;

    /// <param name="generate">With the generator and the catalog's files, or the same program without?</param>
    /// <param name="probe">The program: one of those in the folder Probes.</param>
    public WholeProcess Run(bool generate, string probe)
    {
        Directory.CreateDirectory(Output);
        string response = Path.Combine(Output, "csc.rsp");
        File.WriteAllText(response, Arguments(generate, probe));
        return WholeProcess.Run(DotNet.Program, Output, "exec", DotNet.Compiler, "/noconfig", "@" + response);
    }

    /// <summary>Writes to disk what is generated, for <see cref="RunGenerated"/>.</summary>
    public void WriteGenerated()
    {
        Directory.CreateDirectory(Generated);
        string response = Path.Combine(Output, "write.rsp");
        File.WriteAllText(response, Arguments(generate: true, "Empty.cs") + Option("generatedfilesout", Generated));
        WholeProcess.Run(DotNet.Program, Output, "exec", DotNet.Compiler, "/noconfig", "@" + response);
    }

    /// <summary>Compiles the program with the code that <see cref="WriteGenerated"/> wrote, and without the generator.</summary>
    /// <param name="probe">The program: one of those in the folder Probes.</param>
    public WholeProcess RunGenerated(string probe)
    {
        string response = Path.Combine(Output, "generated.rsp");
        IEnumerable<string> files = Directory.EnumerateFiles(Generated, "*.cs", SearchOption.AllDirectories).Select(file => $"\"{file}\"");
        File.WriteAllText(response, Arguments(generate: false, probe) + string.Join(Environment.NewLine, files));
        return WholeProcess.Run(DotNet.Program, Output, "exec", DotNet.Compiler, "/noconfig", "@" + response);
    }

    private string Generated => Path.Combine(Output, "generated");

    private string Arguments(bool generate, string probe)
    {
        string config = Path.Combine(Output, "catalog.globalconfig");
        File.WriteAllText(config, $"""
            is_global = true
            build_property.CatalogInput = {CatalogOptions.Input(Folder, Schema)}
            build_property.TargetFrameworkIdentifier = .NETCoreApp
            build_property.TargetFrameworkVersion = v{Environment.Version.Major}.0
            """);
        File.WriteAllText(Path.ChangeExtension(Assembly, ".runtimeconfig.json"), $$"""
            {
              "runtimeOptions": {
                "tfm": "net{{Environment.Version.Major}}.0",
                "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.Major}}.0.0" }
              }
            }
            """);

        var arguments = new StringBuilder();
        arguments.AppendLine(
            "/nologo /nostdlib+ /target:exe /optimize+ /deterministic+ /nullable:enable /langversion:latest /nowarn:CS8019");
        if (IsLarge)
            arguments.AppendLine("/features:experimental-data-section-string-literals=16000");
        arguments.AppendLine(Option("out", Assembly));
        foreach (string reference in Directory.EnumerateFiles(DotNet.References, "*.dll"))
            arguments.AppendLine(Option("reference", reference));
        if (generate)
        {
            arguments.AppendLine(Option("analyzer", Path.Combine(Generator, "Catalog.Gen.dll")));
            arguments.AppendLine(Option("analyzer", Path.Combine(Generator, "Catalog.Gen.YamlDotNet.dll")));
            arguments.AppendLine(Option("analyzerconfig", config));
            arguments.AppendLine(Option("additionalfile", Path.Combine(Folder, Schema)));
            foreach (string file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories))
                arguments.AppendLine(Option("additionalfile", file));
        }

        arguments.AppendLine($"\"{Path.Combine(AppContext.BaseDirectory, "Probes", probe)}\"");
        return arguments.ToString();
    }

    private static string Option(string name, string value) => $"/{name}:\"{value}\"";
}
