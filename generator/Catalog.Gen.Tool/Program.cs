using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;

namespace Catalog.Gen.Tool;

/// <summary>
/// <c>dotnet Catalog.Gen.Tool.dll &lt;file of arguments&gt; &lt;folder of assemblies&gt;…</c>: what the targets
/// CatalogLock and CatalogDiff run. Problems are printed as MSBuild reads them.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (args.Length == 0)
        {
            Console.WriteLine("This program is run by 'dotnet build -t:CatalogLock' and 'dotnet build -t:CatalogDiff'.");
            return 1;
        }

        // The generator lies where the compiler loads it from, and the compiler's assemblies in the SDK.
        AssemblyLoadContext.Default.Resolving += (context, name) => Find(context, name, args.AsSpan(1));
        return Run(args[0]);
    }

    /// <summary>Apart from <see cref="Main"/>: nothing that names the generator may be compiled before it can be found.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(string argumentsFile)
    {
        ToolArguments arguments = ToolArguments.Read(File.ReadAllText(argumentsFile));
        try
        {
            Console.Write(Commands.Run(arguments));
            return 0;
        }
        catch (ToolException problem)
        {
            foreach (string line in problem.Lines)
                Console.WriteLine(problem.IsPlaced ? line : $"{arguments.Command} : error : {line}");
            return 1;
        }
    }

    private static Assembly? Find(AssemblyLoadContext context, AssemblyName name, ReadOnlySpan<string> folders)
    {
        foreach (string folder in folders)
        {
            string path = Path.Combine(folder, name.Name + ".dll");
            if (File.Exists(path))
                return context.LoadFromAssemblyPath(Path.GetFullPath(path));
        }

        return null;
    }
}
