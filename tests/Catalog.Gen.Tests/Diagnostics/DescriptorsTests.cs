using System.Reflection;
using System.Text.RegularExpressions;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.Tests.Diagnostics;

public sealed partial class DescriptorsTests
{
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Rules)
            .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.PropertyType == typeof(Rule))
            .Select(property => Descriptors.Of((Rule)property.GetValue(null)!)),
    ];

    [Fact]
    public void There_are_descriptors_of_every_group() =>
        Assert.Equal(["CAT0", "CAT1", "CAT2", "CAT3"], All.Select(descriptor => descriptor.Id[..4]).Distinct().Order());

    [Fact]
    public void Ids_are_unique() => Assert.Equal(All.Count, All.Select(descriptor => descriptor.Id).Distinct().Count());

    [Fact]
    public void Ids_are_CAT_and_four_digits() => Assert.All(All, descriptor => Assert.Matches(IdForm, descriptor.Id));

    /// <summary>
    /// What has an error is not built, so no setting may take it out of a build; what is said of C# is the project's own choice.
    /// </summary>
    [Fact]
    public void Errors_in_schemas_and_entries_are_not_configurable() =>
        Assert.All(All, descriptor => Assert.Equal(
            descriptor.DefaultSeverity == DiagnosticSeverity.Error && descriptor.Id[3] < '3'
                ? [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler]
                : [],
            descriptor.CustomTags));

    [Fact]
    public void Every_descriptor_links_to_its_own_page() =>
        Assert.All(
            All, descriptor => Assert.EndsWith(
                $"/generator/Catalog.Gen/rules/{descriptor.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Titles_say_what_is_wrong_in_one_line()
    {
        Assert.All(All, descriptor =>
        {
            string title = descriptor.Title.ToString(null);
            Assert.NotEmpty(title);
            Assert.DoesNotContain('\n', title);
            Assert.False(title.EndsWith('.'), $"{descriptor.Id}: a title has no full stop");
        });
        Assert.Equal(All.Count, All.Select(descriptor => descriptor.Title.ToString(null)).Distinct().Count());
    }

    [GeneratedRegex("^CAT[0-3][0-9]{3}$")]
    private static partial Regex IdForm { get; }
}
