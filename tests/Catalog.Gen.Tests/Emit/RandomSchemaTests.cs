using System.Globalization;
using System.Reflection;
using Catalog.Gen.Diagnostics;

namespace Catalog.Gen.Tests.Emit;

/// <summary>
/// Random schemas × random values: what is valid compiles without a warning, is read, and comes out of ToJson as it went in.
/// CATALOG_GEN_CASES=10000 is the nightly setting; a seed that fails is named, and can be run alone with CATALOG_GEN_SEED.
/// </summary>
public class RandomSchemaTests(ITestOutputHelper output)
{
    private const int Batch = 50;

    [Fact]
    public void Whatever_is_valid_compiles_and_round_trips()
    {
        int first = Setting("CATALOG_GEN_SEED", 1);
        int count = Setting("CATALOG_GEN_CASES", Environment.GetEnvironmentVariable("CATALOG_GEN_SEED") is null ? 200 : 1);
        output.WriteLine($"seeds {first} to {first + count - 1}");
        int checkedValues = 0;
        for (int seed = first; seed < first + count; seed += Batch)
            checkedValues += Check([.. Enumerable.Range(seed, Math.Min(Batch, first + count - seed))]);

        output.WriteLine($"{checkedValues} values");
        Assert.True(checkedValues >= count, $"only {checkedValues} values of {count} schemas were valid: the generator of cases is at fault");
    }

    private static int Check(int[] seeds)
    {
        var cases = new List<(int Seed, RandomSchema Schema, TypeSandbox Sandbox)>();
        foreach (int seed in seeds)
        {
            var schema = new RandomSchema(seed);
            string number = seed.ToString(CultureInfo.InvariantCulture);
            cases.Add((seed, schema, TypeSandbox.Of(schema.Text, configure: options => options with { Namespace = TypeSandbox.Namespace + number })));
        }

        Assembly assembly = TypeSandbox.Compile([.. cases.Select(static item => item.Sandbox)]);
        int checkedValues = 0;
        foreach ((int seed, RandomSchema schema, TypeSandbox sandbox) in cases)
        {
            var packed = new List<(string Json, byte[] Bytes)>();
            foreach (string json in schema.Values.Where(json => sandbox.IsValid(TypeSandbox.Read(json))))
            {
                byte[] bytes = sandbox.Pack(json, out List<Problem> problems);
                Assert.True(problems.Count == 0, $"seed {seed}: {schema.Text}\n{json}\n{string.Join('\n', problems.Select(static problem => problem.Arguments[0]))}");
                packed.Add((JsonText.Of(TypeSandbox.Read(json)), bytes));
            }

            object[] entries = sandbox.Fill(assembly, [.. packed.Select(static item => item.Bytes)]);
            for (int i = 0; i < entries.Length; i++)
            {
                string json = (string)entries[i].GetType().GetMethod("ToJson")!.Invoke(entries[i], null)!;
                Assert.True(packed[i].Json == json, $"seed {seed}: {schema.Text}\n{packed[i].Json}\n{json}");
                Exception? failure = Record.Exception(() => Members.Touch(entries[i]));
                Assert.True(failure is null, $"seed {seed}: {schema.Text}\n{json}\n{failure}");
            }

            checkedValues += entries.Length;
        }

        return checkedValues;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
