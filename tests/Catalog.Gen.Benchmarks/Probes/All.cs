// All entries of a cold process, decoded.
using System;
using System.Diagnostics;
using System.Globalization;
using Probe;

long start = Stopwatch.GetTimestamp();
int length = 0;
foreach (OpenDataset entry in OpenDatasets.All)
    length += entry.Name.Length;
double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all:F3} ms {length}"));
