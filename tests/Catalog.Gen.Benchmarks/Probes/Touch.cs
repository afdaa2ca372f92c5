// What touching the first entry of many allocates, to the byte.
using System;
using System.Globalization;
using Probe;

long before = GC.GetAllocatedBytesForCurrentThread();
string name = Parts.Get("part-000000").Name;
long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{allocated} {Parts.Count} {name.Length}"));
