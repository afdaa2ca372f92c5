// Warm look-ups by a property's value beside FrozenDictionary, and what they allocate.
using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Probe;

Tag[] tags = Enum.GetValues<Tag>();
FrozenDictionary<Tag, ImmutableArray<OpenDataset>> frozen = tags.ToFrozenDictionary(
    tag => tag, tag => OpenDatasets.All.Where(entry => entry.Tags.Contains(tag)).ToImmutableArray());
foreach (Tag tag in tags)
{
    if (!OpenDatasets.ByTag(tag).SequenceEqual(frozen[tag]))
        throw new InvalidOperationException(tag.ToString());
}

double ours = double.MaxValue, theirs = double.MaxValue;
// Long enough for the runtime to have optimised both.
for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin).TotalSeconds < 2;)
{
    ours = Math.Min(ours, Time(static tag => OpenDatasets.ByTag(tag)));
    theirs = Math.Min(theirs, Time(tag => frozen[tag]));
}

long before = GC.GetAllocatedBytesForCurrentThread();
foreach (Tag tag in tags)
    OpenDatasets.ByTag(tag);
long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours:F1} {theirs:F1} {allocated} {tags.Length}"));

double Time(Func<Tag, ImmutableArray<OpenDataset>> get)
{
    long start = Stopwatch.GetTimestamp();
    for (int repeat = 0; repeat < 20; repeat++)
    {
        foreach (Tag tag in tags)
            get(tag);
    }

    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / (20.0 * tags.Length);
}
