namespace Catalog.Gen.Tool.Projects;

/// <summary>Makes finders that know nothing yet: one keeps what it has read of project files.</summary>
/// <param name="evaluates">Whether MSBuild may be asked even where the variable CI is set.</param>
internal sealed class ProjectFinderFactory(bool evaluates)
{
    public ProjectFinder Create() => new(evaluates || string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")));
}
