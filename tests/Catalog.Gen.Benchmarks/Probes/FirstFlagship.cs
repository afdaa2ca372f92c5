// The first entry of a cold process, by its member: milliseconds above a program that writes a line.
using System;
using System.Diagnostics;
using System.Globalization;
using PediatricImaging;

Console.WriteLine();
long start = Stopwatch.GetTimestamp();
string name = Datasets.Dhcp.Name;
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:F3} ms {name.Length}"));
