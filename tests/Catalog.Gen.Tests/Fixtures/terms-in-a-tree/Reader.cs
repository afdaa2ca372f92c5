namespace Sample;

internal static class Reader
{
    public static int Count => Scans.ByModality(Modality.Mri, narrower: true).Length;

    public static bool Holds => Modality.Mri.Includes(Modality.BoldRest) && Modality.BoldRest.IsA(Modality.Bold);
}
