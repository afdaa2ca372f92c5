using Catalog.Gen.Benchmarks.Corpora;
using Catalog.Gen.Benchmarks.Measuring;
using Catalog.Gen.Benchmarks.Ours;
using static Catalog.Gen.Benchmarks.Rows;

namespace Catalog.Gen.Benchmarks;

/// <summary>The first entry where nothing is jitted: the same probes, published with native AOT.</summary>
internal static class AotRows
{
    public static IEnumerable<Row> Measure(Setting setting)
    {
        if (OperatingSystem.IsLinux() && !OnPath.Has("clang") && !OnPath.Has("gcc"))
        {
            yield return Row.Skipped("first entry of a cold process, native AOT", "needs clang or gcc to link with");
            yield break;
        }

        yield return First("42 entries (`catalog/`)", Publish(setting, Flagship.Folder, Flagship.SchemaName, "FirstFlagship"), setting);
        yield return First("AWS", Publish(setting, setting.Aws, AwsCorpus.SchemaName, "First"), setting);
    }

    private static Row First(string what, string program, Setting setting)
    {
        double first = Cold(setting, () => WholeProcess.Run(program, setting.Temp))[0];
        return new Row($"first entry of a cold process, native AOT, {what}", Ms(first), "", "≤ 1 ms", first <= setting.TimeMargin);
    }

    private static string Publish(Setting setting, string catalog, string schema, string probe)
    {
        string folder = setting.Package.AddProject(
            Path.Combine("aot", probe),
            $"""
            {PackedPackage.Reference}
            <Catalog Include="{Path.Combine(catalog, schema)}" />
            <Compile Include="{Path.Combine(AppContext.BaseDirectory, "Probes", probe + ".cs")}" />
            """,
            "<OutputType>Exe</OutputType><RootNamespace>Probe</RootNamespace><PublishAot>true</PublishAot>");
        DotNet.Run(folder, "publish", "-c", "Release", "-o", "out", "-nr:false", "-p:UseSharedCompilation=false");
        return Path.Combine(folder, "out", OperatingSystem.IsWindows() ? probe + ".exe" : probe);
    }
}
