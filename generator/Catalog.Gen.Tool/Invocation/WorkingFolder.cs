using Catalog.Gen.Engine.Text;
using Catalog.Gen.Tasks;

namespace Catalog.Gen.Tool.Invocation;

/// <summary>Where one stands: what paths are shown from.</summary>
/// <param name="path">The folder, as a full path.</param>
internal sealed class WorkingFolder(string path)
{
    public static WorkingFolder Current => new(Directory.GetCurrentDirectory());

    /// <summary>The full path, with <c>/</c> between its parts and at its end.</summary>
    public string Path { get; } = DiskTree.Normalise(path).TrimEnd('/') + "/";

    /// <summary>A full path from where one stands, with <c>/</c>; what lies on another drive keeps its own.</summary>
    public string Shown(string path)
    {
        string full = FilePaths.Normalise(path);
        return full.Length == 0 ? ""
            : full.StartsWith(Path, StringComparison.Ordinal) ? full[Path.Length..]
            : DiskTree.Normalise(System.IO.Path.GetRelativePath(Path, full));
    }

    /// <summary>A problem with the path of its file so.</summary>
    public Problem Shown(Problem problem) => problem.At(Shown(problem.Place.Path));
}
