using System.Text;
using Pedi;
using Spectre.Console;

try
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    return PediApp.Run(
        args,
        new Terminal(
            AnsiConsole.Console,
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
            Console.OpenStandardOutput));
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
{
    // There is nothing to write to: standard output is closed, say.
    Console.Error.WriteLine($"pedi: what was to be written cannot be: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}");
    return ExitCode.NotWritten;
}
