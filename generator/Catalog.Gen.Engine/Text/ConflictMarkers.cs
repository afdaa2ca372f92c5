namespace Catalog.Gen.Engine.Text;

/// <summary>The lines that git writes around the two sides of a merge that it leaves to a person.</summary>
internal static class ConflictMarkers
{
    private const int Length = 7;

    /// <summary>Whether a line opens, divides or closes a conflict: seven signs, and then nothing or a blank and a name.</summary>
    public static bool IsMarker(string line)
    {
        if (line.Length < Length || line[0] is not ('<' or '=' or '>' or '|'))
            return false;
        for (int i = 1; i < Length; i++)
        {
            if (line[i] != line[0])
                return false;
        }

        return line.Length == Length || line[Length] == ' ';
    }
}
