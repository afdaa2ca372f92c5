// The first entry of a cold process: milliseconds from the first line of the program on.
using System;
using System.Diagnostics;
using System.Globalization;
using Probe;

long start = Stopwatch.GetTimestamp();
string? name = OpenDatasets.Get("1000-genomes").Name;
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:F3} ms {name?.Length}"));
