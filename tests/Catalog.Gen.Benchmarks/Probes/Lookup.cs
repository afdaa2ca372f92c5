// Warm look-ups by id beside FrozenDictionary, and what they allocate.
using System;
using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Probe;

string[] ids = OpenDatasets.All.Select(entry => new string(entry.Id.AsSpan())).ToArray();
FrozenDictionary<string, OpenDataset> frozen = OpenDatasets.All.ToFrozenDictionary(entry => entry.Id);
double ours = double.MaxValue, theirs = double.MaxValue;
// Long enough for the runtime to have optimised both.
for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin).TotalSeconds < 2;)
{
    ours = Math.Min(ours, Time(static id => OpenDatasets.Get(id)));
    theirs = Math.Min(theirs, Time(id => frozen[id]));
}

long before = GC.GetAllocatedBytesForCurrentThread();
foreach (string id in ids)
    OpenDatasets.Get(id);
long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ours:F1} {theirs:F1} {allocated}"));

double Time(Func<string, OpenDataset> get)
{
    long start = Stopwatch.GetTimestamp();
    for (int repeat = 0; repeat < 20; repeat++)
    {
        foreach (string id in ids)
            get(id);
    }

    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / (20.0 * ids.Length);
}
