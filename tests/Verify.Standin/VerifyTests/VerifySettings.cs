using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace VerifyTests;

/// <summary>What a test may ask for beyond the defaults: Verify's members of the same names, and only those that are used here.</summary>
public sealed class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
            return;

        Directory = settings.Directory;
        TypeName = settings.TypeName;
        MethodName = settings.MethodName;
        FileName = settings.FileName;
        Parameters = settings.Parameters;
        RequireUniquePrefix = settings.RequireUniquePrefix;
        Ignored = [.. settings.Ignored];
    }

    internal string? Directory { get; private set; }

    internal string? TypeName { get; private set; }

    internal string? MethodName { get; private set; }

    internal string? FileName { get; private set; }

    internal object?[]? Parameters { get; private set; }

    internal bool RequireUniquePrefix { get; private set; } = true;

    internal List<Func<GeneratedSourceResult, bool>> Ignored { get; } = [];

    /// <summary>The folder of the snapshots, from the folder of the test's source file.</summary>
    public void UseDirectory(string directory) => Directory = directory;

    public void UseTypeName(string name)
    {
        RefuseBesideFileName();
        TypeName = name;
    }

    public void UseMethodName(string name)
    {
        RefuseBesideFileName();
        MethodName = name;
    }

    /// <summary>Replaces <c>{Type}.{Method}_{parameters}</c> in the names of the files; no part of it can then be set.</summary>
    public void UseFileName(string fileName)
    {
        if (TypeName is not null || MethodName is not null || Parameters is not null)
            throw new InvalidOperationException("UseFileName is not compatible with UseTypeName, UseMethodName or UseParameters.");
        FileName = fileName;
    }

    /// <summary>The values of the test method's parameters, for the file name.</summary>
    public void UseParameters(params object?[] parameters)
    {
        RefuseBesideFileName();
        Parameters = parameters;
    }

    /// <summary>Lets one name be verified several times in a run.</summary>
    public void DisableRequireUniquePrefix() => RequireUniquePrefix = false;

    private void RefuseBesideFileName([CallerMemberName] string caller = "")
    {
        if (FileName is not null)
            throw new InvalidOperationException($"{caller} is not compatible with UseFileName.");
    }
}
