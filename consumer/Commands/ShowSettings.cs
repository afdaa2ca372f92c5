using System.ComponentModel;
using Spectre.Console.Cli;

namespace Pedi.Commands;

/// <summary>The argument of <c>show</c>.</summary>
internal sealed class ShowSettings : CommandSettings
{
    [CommandArgument(0, "<ID>")]
    [Description("The entry's id, as the first column of list has it: dhcp, hcp-d.")]
    public string Id { get; init; } = "";
}
