using System.Diagnostics.CodeAnalysis;
using Pedi.Commands;
using PediatricImaging;

namespace Pedi.Filters;

/// <summary>Reads the options of <c>list</c>; a value that is none is answered with the choices.</summary>
internal static class FilterReader
{
    private static readonly Vocabulary<Kind> Kinds = new("a kind", kind => kind.ToText());
    private static readonly Vocabulary<Modality> Modalities = new("a modality", modality => modality.ToText());
    private static readonly Vocabulary<LifeStage> LifeStages = new("a stage of life", stage => stage.ToText());
    private static readonly Vocabulary<Status> Statuses = new("a status", status => status.ToText());

    public static bool TryRead(
        ListSettings settings,
        [NotNullWhen(true)] out EntryFilter? filter,
        [NotNullWhen(false)] out string? mistake)
    {
        filter = null;
        AgeBound? age = null;
        if (!Kinds.TryReadAll(settings.Kinds, out Kind[] kinds, out mistake)
            || !Modalities.TryReadAll(settings.Modalities, out Modality[] modalities, out mistake)
            || !LifeStages.TryReadAll(settings.LifeStages, out LifeStage[] stages, out mistake)
            || !Statuses.TryReadAll(settings.Statuses, out Status[] statuses, out mistake)
            || (settings.Age is not null && !AgeOption.TryRead(settings.Age, out age, out mistake)))
        {
            return false;
        }

        filter = new EntryFilter
        {
            Kinds = kinds,
            Modalities = modalities,
            LifeStages = stages,
            Statuses = statuses,
            Age = age,
            Words = settings.Search?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
        return true;
    }
}
