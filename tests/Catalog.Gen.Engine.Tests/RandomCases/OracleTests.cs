using Catalog.Gen.Engine.Evaluation;
using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Text;
using Catalog.Gen.Engine.Yaml;
using Catalog.Gen.Tests.Schema;
using CsCheck;

namespace Catalog.Gen.Tests.RandomCases;

/// <summary>The validator beside another one, on schemas that nobody wrote.</summary>
public sealed class OracleTests
{
    /// <summary>Random schemas contradict themselves, and are to judge values all the same.</summary>
    private static readonly SchemaOptions Senseless = SchemaOptions.Default with { JudgesSense = false };

    [Fact]
    public void Random_schemas_judge_random_instances_as_another_validator_does()
    {
        uint seed = CaseSettings.Seed, cases = CaseSettings.Count(usual: 300, full: 10_000);
        uint valid = 0;
        for (uint i = 0; i < cases; i++)
        {
            // Each case has a seed of its own, so that it can be run again by itself.
            (string schema, string instance) = new RandomSchemas(new PCG(1, seed + i)).Pair();
            bool expected = JsonSchemaNet.IsValid(schema, instance);
            Assert.True(
                Judge(schema, instance) == (expected, expected),
                $"CATALOG_SEED={seed + i} CATALOG_CASES=1: {instance} is {(expected ? "" : "not ")}valid by {schema}");
            valid += expected ? 1u : 0;
        }

        // Random pairs that all fail would prove little.
        if (cases > 100)
            Assert.InRange(valid, cases / 10, cases * 9 / 10);
    }

    /// <summary>What is invalid is said to be so, and what is valid is not: both ways to ask give one answer.</summary>
    private static (bool IsValid, bool HasNoProblem) Judge(string schemaText, string instanceText)
    {
        SchemaSet set = SchemaJudge.Compile([SuiteRunner.Source("schema.json", schemaText)], Senseless, CancellationToken.None);
        Assert.Empty(set.Problems);
        SchemaNode schema = set.Documents[0].Root;
        SourceFile file = SuiteRunner.Source("data.json", instanceText);
        YamlNode instance = YamlReader.Read(file, CancellationToken.None).Root!;
        return (Validator.IsValid(instance, schema), Validator.Validate(file, instance, schema, CancellationToken.None).Count == 0);
    }
}
