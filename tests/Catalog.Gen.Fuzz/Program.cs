using System.Diagnostics;
using System.Globalization;

namespace Catalog.Gen.Fuzz;

/// <summary>
/// <c>dotnet run -c Release --project tests/Catalog.Gen.Fuzz -- [target…] [--cases N] [--seed S] [--threads T]</c>: tries cases S
/// to S + N − 1 of each target and prints how many broke something. Ends with 1 where one did.
/// </summary>
internal static class Program
{
    private const int MostShown = 10;

    private static int Main(string[] args)
    {
        long cases = Option(args, "--cases", 10_000), seed = Option(args, "--seed", 0);
        int threads = (int)Option(args, "--threads", Environment.ProcessorCount);
        FuzzTarget[] chosen = [.. FuzzTarget.All.Where(target => args.Contains(target.Name))];
        bool isSound = true;
        foreach (FuzzTarget target in chosen.Length > 0 ? chosen : FuzzTarget.All)
        {
            var watch = Stopwatch.StartNew();
            int broken = 0;
            Parallel.For(seed, seed + cases, new ParallelOptions { MaxDegreeOfParallelism = threads }, number =>
            {
                try
                {
                    target.Run(number);
                }
                catch (FuzzException failure)
                {
                    if (Interlocked.Increment(ref broken) <= MostShown)
                        Console.Error.WriteLine(failure.Message);
                }
            });
            isSound &= broken == 0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name}: cases {seed} to {seed + cases - 1}, {broken} broken, {watch.Elapsed.TotalSeconds:0} s"));
        }

        return isSound ? 0 : 1;
    }

    private static long Option(string[] args, string name, long otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at < 0 || at + 1 == args.Length ? otherwise : long.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }
}
