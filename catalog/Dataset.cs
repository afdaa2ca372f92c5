namespace PediatricImaging;

/// <content>What ages it covers.</content>
public sealed partial class Dataset
{
    /// <summary>Whether someone of this age was, or is to be, imaged for it.</summary>
    /// <param name="age">An age; its basis says whether it counts from birth or from the beginning of the pregnancy.</param>
    /// <returns>
    /// False where no range holds the age. A range is passed over where it counts from another moment than the age does,
    /// where it doesn't say from which, and where it tells of the age at birth rather than at the scan.
    /// </returns>
    public bool Covers(AgeBound age)
    {
        foreach (AgeRange range in Ages)
        {
            if (range.At != AgeMoment.Birth && range.Contains(age))
                return true;
        }

        return false;
    }
}
