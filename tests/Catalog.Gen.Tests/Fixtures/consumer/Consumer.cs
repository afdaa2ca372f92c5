using System;
using System.Collections.Generic;
using System.Linq;
using Imaging;

internal static class Consumer
{
    public static string Name => Datasets.Dhcp.Name;

    public static Dataset ById => Datasets.Get(Datasets.Ids.HcpD);

    public static Dataset Parsed => Dataset.Parse("dhcp");

    public static bool IsKnown(ReadOnlySpan<char> id) => Datasets.Contains(id);

    public static IEnumerable<string> WithDiffusion => Datasets.ByModality(Modality.Dwi).Select(dataset => dataset.ToJson());

    public static IEnumerable<Dataset> Extended => Datasets.All.Where(dataset => dataset.Extensions.Length > 0);

    public static string Kind(Modality modality) => modality.ToText();

    public static bool Loads([Datasets.Id] string id) => Datasets.Contains(id);
}
