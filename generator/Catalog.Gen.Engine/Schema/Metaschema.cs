using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>
/// A metaschema, in one or more files of the assembly. It is compiled when it is first needed: most projects have schemas
/// of one draft.
/// </summary>
/// <param name="files">The files and their addresses; the first is the whole, to which the others are parts.</param>
internal sealed class Metaschema(params (string Resource, string Address)[] files)
{
    private readonly Lazy<SchemaRegistry> _registry = new(() => Compile(files));

    /// <summary>The whole.</summary>
    public SchemaNode Root => _registry.Value.FindResource(files[0].Address)!.Root;

    /// <summary>The file that has an address; null where none has.</summary>
    public SchemaResource? FindResource(string address) =>
        Array.Exists(files, file => file.Address == address) ? _registry.Value.FindResource(address) : null;

    private static SchemaRegistry Compile((string Resource, string Address)[] files)
    {
        SourceFile[] read = [.. files.Select(file => new SourceFile(file.Address, Read(file.Resource)))];
        SchemaCompiler compiler = SchemaCompiler.Compile(read, SchemaOptions.Default, known: null, CancellationToken.None);
        return compiler.Problems.Count == 0
            ? compiler.Registry
            : throw new InvalidOperationException($"The metaschema {files[0].Resource} is broken: {compiler.Problems[0].Message}");
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(Metaschema).Assembly.GetManifestResourceStream("metaschemas/" + name)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
