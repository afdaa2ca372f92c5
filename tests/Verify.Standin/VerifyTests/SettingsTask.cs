using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited, so that settings can be chained to it first.</summary>
public sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> verify)
{
    private Task<VerifyResult>? _task;

    public VerifySettings CurrentSettings { get; } = new(settings);

    public static implicit operator Task<VerifyResult>(SettingsTask task) => task.ToTask();

    public SettingsTask UseDirectory(string directory) => With(current => current.UseDirectory(directory));

    public SettingsTask UseTypeName(string name) => With(current => current.UseTypeName(name));

    public SettingsTask UseMethodName(string name) => With(current => current.UseMethodName(name));

    public SettingsTask UseFileName(string fileName) => With(current => current.UseFileName(fileName));

    public SettingsTask UseParameters(params object?[] parameters) => With(current => current.UseParameters(parameters));

    public SettingsTask DisableRequireUniquePrefix() => With(current => current.DisableRequireUniquePrefix());

    public Task<VerifyResult> ToTask() => _task ??= verify(CurrentSettings);

    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) =>
        ToTask().ConfigureAwait(continueOnCapturedContext);

    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    private SettingsTask With(Action<VerifySettings> change)
    {
        change(CurrentSettings);
        return this;
    }
}
