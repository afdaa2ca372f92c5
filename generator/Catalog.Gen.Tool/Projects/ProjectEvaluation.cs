using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;
using Catalog.Gen.Tool.Invocation;

namespace Catalog.Gen.Tool.Projects;

/// <summary>What MSBuild says of a project's catalogs.</summary>
internal static class ProjectEvaluation
{
    /// <summary>How long MSBuild may take. It is asked for an evaluation, and builds nothing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="ToolException">MSBuild cannot be run, or cannot read the project.</exception>
    public static ProjectSettings Read(string path)
    {
        string answer = Ask(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer);
            JsonElement properties = document.RootElement.GetProperty("Properties"), items = document.RootElement.GetProperty("Items");
            return new ProjectSettings(path, [.. items.GetProperty("Catalog").EnumerateArray().Select(Item)])
            {
                References = [.. items.GetProperty("ProjectReference").EnumerateArray().Select(static item => FullPath(item)).Distinct()],
            }.With(name => Text(properties, name) ?? "");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"MSBuild does not tell the catalogs of {path}: {FirstLine(answer)}");
        }
    }

    private static CatalogItem Item(JsonElement item) => new(FullPath(item), Text(item, "Visibility"))
    {
        Class = Text(item, "Class"),
        Namespace = Text(item, "Namespace"),
    };

    private static string FullPath(JsonElement item) => DiskTree.Normalise(item.GetProperty("FullPath").GetString()!);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.GetString() is { Length: > 0 } text ? text : null;

    private static string Ask(string path)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
            [
                "msbuild", path, "-nologo", "-getItem:Catalog,ProjectReference",
                "-getProperty:" + string.Join(',', ProjectSettings.Properties),
            ])
        {
            WorkingDirectory = Path.GetDirectoryName(path)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using Process msbuild = Process.Start(start)!;
            Task<string> error = msbuild.StandardError.ReadToEndAsync(), output = msbuild.StandardOutput.ReadToEndAsync();
            if (!msbuild.WaitForExit(Patience))
            {
                msbuild.Kill(entireProcessTree: true);
                throw new ToolException($"MSBuild did not answer what the catalogs of {path} are");
            }

            Task.WaitAll(error, output);
            return msbuild.ExitCode == 0
                ? output.Result
                : throw new ToolException($"MSBuild cannot read {path}: {FirstLine(output.Result + error.Result)}");
        }
        catch (Win32Exception failure)
        {
            throw new ToolException($"{path} has to be read by MSBuild, and dotnet cannot be run: {failure.Message}");
        }
    }

    private static string FirstLine(string text) => Words.Line(text.Trim().Split('\n')[0].Trim());
}
