// The first entry of a cold process, by its member: milliseconds from the first line of the program on.
using System;
using System.Diagnostics;
using System.Globalization;
using PediatricImaging;

long start = Stopwatch.GetTimestamp();
string name = Datasets.Dhcp.Name;
double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first:F3} ms {name.Length}"));
