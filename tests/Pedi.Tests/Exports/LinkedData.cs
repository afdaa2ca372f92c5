using System.Text.Json.Nodes;

namespace Pedi.Tests.Exports;

/// <summary>What SHACL says of a file of JSON-LD.</summary>
/// <param name="Focus">How many nodes of each class the shapes looked at: shapes that look at nothing find nothing.</param>
/// <param name="Remarks">What they found.</param>
internal sealed record LinkedData(IReadOnlyDictionary<string, int> Focus, IReadOnlyList<LinkedDataRemark> Remarks)
{
    /// <summary>The remarks by property and severity, with how many nodes have each: <c>spatial: 39 × Warning MinCount</c>.</summary>
    public string[] Counted =>
    [
        .. Remarks.GroupBy(remark => $"{remark.Property}: {{0}} × {remark.Severity} {remark.Constraint}")
            .Select(group => group.Key.Replace("{0}", $"{group.Count()}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static LinkedData Check(string file, params IEnumerable<string> rules)
    {
        JsonNode said = OtherReaders.Read("shacl.mjs", [file, .. rules.Select(OtherReaders.Rule)]);
        return new LinkedData(
            said["focus"]!.AsObject().ToDictionary(pair => Name(pair.Key), pair => pair.Value!.GetValue<int>()),
            [
                .. said["results"]!.AsArray().Select(result => new LinkedDataRemark(
                    result!["focusNode"]!.GetValue<string>(),
                    Name(result["path"]!.GetValue<string>()),
                    result["severity"]!.GetValue<string>(),
                    result["constraint"]!.GetValue<string>().Replace("ConstraintComponent", "", StringComparison.Ordinal))),
            ]);
    }

    /// <summary>The last part of an address: <c>Dataset</c>.</summary>
    private static string Name(string address) => address[(address.LastIndexOfAny(['/', '#']) + 1)..];
}
