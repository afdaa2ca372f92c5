using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Tests.Validation;

/// <summary>The table of broken entries: exactly this is said of each, exactly there.</summary>
public sealed class MessageTests
{
    private static readonly string Folder =
        Path.Combine(Corpora.RepositoryRoot, "tests", "Catalog.Gen.Engine.Tests", "Validation", "Messages");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (MessageCase each in MessageCase.Read(File.ReadAllText(file)))
                cases.Add(Path.GetFileNameWithoutExtension(file), each.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_entry_is_told(string file, string name)
    {
        MessageCase each = MessageCase.Read(File.ReadAllText(Path.Combine(Folder, file + ".txt"))).Single(c => c.Name == name);
        Assert.NotEmpty(each.Problems);
        Assert.Equal(each.Problems == "none" ? "" : each.Problems, each.Actual());
    }

    /// <summary>
    /// A fix is offered only if nothing is wrong any more where it writes, but for what is still missing: that is said at the
    /// first key.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_puts_an_end_to_its_problem(string file, string name)
    {
        MessageCase each = MessageCase.Read(File.ReadAllText(Path.Combine(Folder, file + ".txt"))).Single(c => c.Name == name);
        IReadOnlyList<Problem> before = each.FindProblems(each.Entry);
        foreach ((Problem said, Fix fix) in before
            .Where(problem => problem.Place.Path == "thing.yaml")
            .SelectMany(problem => problem.Fixes.Select(fix => (problem, fix))))
        {
            string entry = each.Entry[..fix.Span.Start] + fix.Replacement + each.Entry[fix.Span.End..];
            int end = fix.Span.Start + fix.Replacement.Length;
            IReadOnlyList<Problem> after = each.FindProblems(entry);
            Assert.True(after.Count(problem => problem.Text == said.Text) < before.Count(problem => problem.Text == said.Text));
            Assert.DoesNotContain(
                after,
                problem => problem.Place.Path == "thing.yaml"
                    && problem.Place.Span.Start < end
                    && problem.Place.Span.End > fix.Span.Start
                    && !before.Any(other => other.Rule == Rules.MissingProperty && other.Text == problem.Text));
        }
    }

    [Fact]
    public void There_are_enough_cases_and_each_has_a_name_of_its_own()
    {
        string[] names = [.. Cases().Select(c => $"{c.Data.Item1}: {c.Data.Item2}")];
        Assert.True(names.Length >= 300, $"{names.Length} cases");
        Assert.Equal(names.Length, names.Distinct().Count());
    }
}
