using Spectre.Console.Cli;

namespace Pedi.Commands;

/// <summary>
/// A command that refuses options it doesn't know. Spectre.Console.Cli does so itself where its parsing is strict, but
/// then takes an option without its value for one with the value <c>__default_command</c>.
/// </summary>
internal abstract class CatalogCommand<TSettings>(Terminal terminal) : Command<TSettings>
    where TSettings : CommandSettings
{
    protected Terminal Terminal { get; } = terminal;

    public sealed override int Execute(CommandContext context, TSettings settings, CancellationToken cancellationToken)
    {
        string? unknown = context.Remaining.Parsed.Select(option => option.Key).Concat(context.Remaining.Raw).FirstOrDefault();
        if (unknown is null)
            return Execute(settings);
        Terminal.Complain($"'{unknown}' is nothing that '{context.Name}' knows: see 'pedi {context.Name} --help'.");
        return ExitCode.Usage;
    }

    protected abstract int Execute(TSettings settings);
}
