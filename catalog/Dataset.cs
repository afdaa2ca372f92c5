namespace PediatricImaging;

/// <content>What ages it covers, where it is kept, and whether it is in doubt.</content>
public sealed partial class Dataset
{
    /// <summary>The repository that holds the data, with an id there or without; null where the source does not say.</summary>
    public Repository? KeptAt => Accession?.Repository ?? Host;

    /// <summary>Whether something that the entry says may be wrong: its <see cref="Doubts"/>, or one of its ages.</summary>
    public bool IsDoubtful
    {
        get
        {
            foreach (AgeRange range in Ages)
            {
                if (range.Doubt is not null)
                    return true;
            }

            return !Doubts.IsEmpty;
        }
    }

    /// <summary>Whether someone of this age was, or is to be, imaged for it.</summary>
    /// <param name="age">An age; its basis says whether it counts from birth or from the beginning of the pregnancy.</param>
    /// <returns>
    /// False where no range holds the age. A range is passed over where it counts from another moment than the age does,
    /// where it doesn't say from which, and where it doesn't tell of the age at the scan.
    /// </returns>
    public bool Covers(AgeBound age)
    {
        foreach (AgeRange range in Ages)
        {
            if (range.IsAtScan && range.Contains(age))
                return true;
        }

        return false;
    }
}
