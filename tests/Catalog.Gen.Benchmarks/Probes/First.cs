// The first entry of a cold process: milliseconds above a program that writes a line.
using System;
using System.Diagnostics;
using System.Globalization;
using Probe;

Console.WriteLine();
long start = Stopwatch.GetTimestamp();
string? name = OpenDatasets.Get("1000-genomes").Name;
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:F3} ms {name?.Length}"));
