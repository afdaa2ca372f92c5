using System.ComponentModel;
using Spectre.Console.Cli;

namespace Pedi.Commands;

/// <summary>The options of <c>export</c>.</summary>
internal sealed class ExportSettings : CommandSettings
{
    [CommandOption("--format <FORMAT>")]
    [Description("The format: json, an array of entries.")]
    [DefaultValue("json")]
    public string Format { get; init; } = "json";

    [CommandOption("--held")]
    [Description("The held entries too.")]
    public bool IncludeHeld { get; init; }
}
