using Catalog.Gen.Schema;
using Catalog.Gen.Validation;
using Catalog.Gen.Yaml;
using CsCheck;

namespace Catalog.Gen.Tests.Schema;

/// <summary>The validator beside another one, on schemas that nobody wrote.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Random_schemas_judge_random_instances_as_another_validator_does()
    {
        int valid = 0;
        RandomSchemas.Pair.Sample(
            pair =>
            {
                SchemaNode schema = Compile(pair.Schema);
                SourceFile file = SuiteRunner.Source("data.json", pair.Instance);
                YamlNode instance = YamlReader.Read(file, CancellationToken.None).Root!;
                bool due = JsonSchemaNet.IsValid(pair.Schema, pair.Instance);
                Assert.Equal(due, Validator.IsValid(instance, schema));

                // What is invalid is said to be so, and what is valid is not.
                Assert.Equal(due, Validator.Validate(file, instance, schema, CancellationToken.None).Count == 0);
                if (due)
                    Interlocked.Increment(ref valid);
            },
            iter: Cases);

        // Random pairs that all fail would prove little.
        Assert.InRange(valid, Cases / 10, Cases * 9 / 10);
    }

    private static int Cases => (int)RandomCases.Count(usual: 300, full: 10_000);

    private static SchemaNode Compile(string text)
    {
        SchemaSet set = SchemaCompiler.Compile([SuiteRunner.Source("schema.json", text)], CancellationToken.None);
        Assert.Empty(set.Problems);
        return set.Documents[0].Root;
    }
}
