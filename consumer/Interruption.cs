using System.Runtime.InteropServices;

namespace Pedi;

/// <summary>Cleans up when somebody stops the program: since .NET 10 the runtime ends it at once, without a last word.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>A shell's number for a program that a signal ended: 128 and the signal's number.</summary>
    private const int Interrupted = 130, Hung = 129, Terminated = 143;

    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Calls what cleans up at Ctrl-C and the like, and ends the program.</summary>
    public Interruption(Action cleanUp)
    {
        _registrations =
        [
            .. new[] { (PosixSignal.SIGINT, Interrupted), (PosixSignal.SIGHUP, Hung), (PosixSignal.SIGTERM, Terminated) }.Select(
                signal => PosixSignalRegistration.Create(signal.Item1, _ =>
                {
                    cleanUp();
                    Environment.Exit(signal.Item2);
                })),
        ];
    }

    /// <summary>From now on the program ends at once again.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
    }
}
