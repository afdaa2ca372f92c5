using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Pipeline;

/// <summary>The additional files that lie beside schemas and entries.</summary>
/// <param name="Locks">The lists of published ids.</param>
/// <param name="Strays">The paths of files that look as if they were meant as files of entries.</param>
internal sealed record OtherFiles(FileGroup Locks, EquatableArray<string> Strays);
