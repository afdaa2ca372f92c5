using System.ComponentModel;
using Spectre.Console.Cli;

namespace Pedi.Commands;

/// <summary>
/// The options of <c>list</c>. They are texts, read by <see cref="Filters.FilterReader"/>: a wrong one is then answered
/// with the choices, and nothing has to be converted by reflection.
/// </summary>
internal sealed class ListSettings : CommandSettings
{
    [CommandOption("--kind <KIND>")]
    [Description("Only this kind: dataset, atlas, template, challenge, analysis. May be given more than once, for any of several.")]
    public string[] Kinds { get; init; } = [];

    [CommandOption("--modality <MODALITY>")]
    [Description("Only with this way of imaging: T1w, T2w, dwi, bold, bold-rest, bold-task, asl, mrs, Chimap, eeg, meg, mri, anat. "
        + "A broad one finds the narrower ones too: mri finds T1w. May be given more than once, for all of several.")]
    public string[] Modalities { get; init; } = [];

    [CommandOption("--life-stage <STAGE>")]
    [Description("Only with this stage of life: fetal, neonatal, infant, toddler, child, adolescent, youngAdult, adult. "
        + "May be given more than once, for all of several.")]
    public string[] LifeStages { get; init; } = [];

    [CommandOption("--age <AGE>")]
    [Description("Only where somebody of this age was imaged: \"2 years\", \"6 months\", counted from birth; "
        + "\"30 weeks gestational\" or \"30 weeks postmenstrual\", counted from the beginning of the pregnancy.")]
    public string? Age { get; init; }

    [CommandOption("--status <STATUS>")]
    [Description("Only of this status: available, inProgress, coming, unavailable. May be given more than once, for any of several.")]
    public string[] Statuses { get; init; } = [];

    [CommandOption("--held")]
    [Description("The held entries too.")]
    public bool IncludeHeld { get; init; }

    [CommandOption("--search <WORDS>")]
    [Description("Only where each of these words occurs, in any case: in the id, the names, the summary, the notes or an address.")]
    public string? Search { get; init; }
}
