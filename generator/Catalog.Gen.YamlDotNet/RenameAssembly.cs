using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Mono.Cecil;

/// <summary>
/// Writes an assembly anew under another name: the same bytes for the same assembly, wherever it is done. It has no strong name
/// afterwards, since only its author can sign it, and nothing that refers to it has one either.
/// </summary>
public sealed class RenameAssembly : Task
{
    [Required]
    public string Source { get; set; } = "";

    [Required]
    public string Target { get; set; } = "";

    [Required]
    public string Name { get; set; } = "";

    public override bool Execute()
    {
        using (AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(Source))
        {
            assembly.Name.Name = Name;
            assembly.Name.HasPublicKey = false;
            assembly.Name.PublicKey = System.Array.Empty<byte>();
            assembly.MainModule.Name = Name + ".dll";
            assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
            assembly.Write(Target, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        }

        return true;
    }
}
