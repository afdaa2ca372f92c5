using System.Text;
using Catalog.Gen.Engine.Catalog;
using Catalog.Gen.Engine.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Catalog.Gen.Tasks;

/// <summary>
/// Runs the program behind <c>CatalogLock</c> and <c>CatalogDiff</c>. What it is asked stands in a file, so that no shell sees
/// it; what it prints are messages and problems as MSBuild reads them, so nothing is added where it fails.
/// </summary>
public sealed class RunCatalogTool : ToolTask
{
    /// <summary>The program.</summary>
    [Required]
    public string Tool { get; set; } = "";

    /// <summary>The .NET that runs it; empty for the one on the path.</summary>
    public string Dotnet { get; set; } = "";

    /// <summary>The target that asks.</summary>
    [Required]
    public string Command { get; set; } = "";

    /// <summary>The file for what is asked.</summary>
    [Required]
    public string ArgumentsFile { get; set; } = "";

    /// <summary>What <see cref="ListCatalogFiles"/> said of the project.</summary>
    [Required]
    public string Input { get; set; } = "";

    /// <summary>The files of the catalogs.</summary>
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Files that are schemas because a schema refers to them.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>Assemblies that the project refers to.</summary>
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>What a report compares with.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>The file of a report.</summary>
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    protected override string ToolName => Dotnet.Length == 0 ? "dotnet" : Path.GetFileName(Dotnet);

    /// <inheritdoc/>
    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    /// <inheritdoc/>
    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    /// <inheritdoc/>
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.High;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var question = new NamedValues();
        question.Add("command", Command).Add("baseline", Baseline).Add("output", Output);
        ProjectText.FromProperty(Input).AddTo(question);
        question
            .Add("file", Files.Select(FullPath))
            .Add("reference", References.Select(FullPath))
            .Add("assembly", Assemblies.Select(FullPath));
        Directory.CreateDirectory(Path.GetDirectoryName(ArgumentsFile)!);
        File.WriteAllText(ArgumentsFile, question.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return base.Execute();
    }

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => Dotnet.Length == 0 ? ToolName : Dotnet;

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands()
    {
        var commands = new CommandLineBuilder();
        commands.AppendFileNameIfNotNull(Tool);
        commands.AppendSwitch("from-build");
        commands.AppendFileNameIfNotNull(ArgumentsFile);
        return commands.ToString();
    }

    /// <inheritdoc/>
    protected override bool HandleTaskExecutionErrors()
    {
        if (!Log.HasLoggedErrors)
            Log.LogError($"{Command} ended with code {ExitCode} and without a word");
        return false;
    }

    private static string FullPath(ITaskItem item) => item.GetMetadata("FullPath");
}
