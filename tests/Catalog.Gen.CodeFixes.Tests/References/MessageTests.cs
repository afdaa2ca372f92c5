using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Catalog.Gen.CodeFixes.Tests.References;

public class MessageTests
{
    [Theory]
    [InlineData("dhpc", "CAT3001", "'dhpc' is not an id of Datasets: did you mean 'dhcp'?")]
    [InlineData("HCP_D", "CAT3001", "'HCP_D' is not an id of Datasets: did you mean 'hcp-d'?")]
    [InlineData("something", "CAT3001", "'something' is not an id of Datasets: Datasets.Ids has them all")]
    [InlineData("", "CAT3001", "'' is not an id of Datasets: write null where there is none")]
    [InlineData("nki", "CAT3002", "'nki' is a former id of Datasets: write 'nki-rockland'")]
    public Task A_message_says_what_to_write(string id, string rule, string message)
    {
        var test = Check.Of($$"""
            using PediatricImaging;
            class C { void M() { Datasets.Get({|#0:"{{id}}"|}); } }
            """, GeneratedStandIn.Datasets);
        DiagnosticSeverity severity = rule == "CAT3001" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        test.ExpectedDiagnostics.Add(new DiagnosticResult(rule, severity).WithLocation(0).WithMessage(message));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
