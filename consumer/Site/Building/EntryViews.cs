using System.Collections.Immutable;
using System.Globalization;
using Pedi.Ages;
using Pedi.Exports;
using Pedi.Rendering;
using Pedi.Site.Views;
using Pedi.Vocabularies;
using PediatricImaging;

namespace Pedi.Site.Building;

/// <summary>An entry, in the site's words.</summary>
internal static class EntryViews
{
    /// <summary>A bar of a single day would not be seen.</summary>
    private const double LeastWidth = 0.006;

    public static EntryView Of(Dataset entry, SiteOrigin origin)
    {
        ImmutableArray<AgeBar> bars = AgeBar.Of(entry);
        return new EntryView
        {
            Id = entry.Id,
            Name = entry.Name,
            Title = entry.Title,
            Kind = Terms.Kinds[entry.Kind].Title,
            Summary = entry.Summary,
            IsHeld = entry.Curation == Curation.Held,
            Animals = entry.Species == Species.Human ? null : entry.Species.ToText(),
            Status = entry.Status == Status.Available ? null : Lower(Terms.Statuses[entry.Status].Title),
            Access = entry.Access == Access.Unknown ? null : Lower(Terms.Accesses[entry.Access].Title),
            Obtaining = [.. ObtainingOf(entry)],
            Links = [.. LinksOf(entry)],
            Ages = entry.Ages.IsEmpty ? AgesOfStages(entry) : [.. entry.Ages.Select(AgeOf)],
            Bars = [.. bars.Select(BarOf)],
            Modalities = [.. entry.Modalities.Select(modality => modality.ToText())],
            Subjects = entry.Subjects is { } subjects ? Wording.Of(subjects) : null,
            Facts = FactViews.Of(entry),
            Relations = RelationsOf(entry),
            Doubts = entry.Doubts,
            Notes = entry.Notes,
            LookedUp =
            [
                .. entry.LookedUp.Select(fact => new LookedUpView(
                    fact.Property,
                    fact.Value,
                    new LinkView(fact.Source.OriginalString, "", null, "", fact.Source.Host),
                    fact.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            ],
            Citation = Citations.Write(entry, CitationFormat.Text, origin.Catalog).Trim(),
            BibTeX = Citations.Write(entry, CitationFormat.Bibtex, origin.Catalog).Trim(),

            // Where the site will be is not known while it is written: the entry is where its file is.
            JsonLd = SchemaOrgExport.OfPage(entry, origin.Catalog, origin.Catalog.AddressOf(entry)),
            Sources =
            [
                new SourceView(Terms.Sections[entry.Source.Section].Title, entry.Source.Heading, entry.Source.Line),
                .. entry.Source.Also.Select(also => new SourceView(null, also.Heading, also.Line)),
            ],
            EditAddress = origin.EditAddress(entry.Id),
            Filter = FilterDatas.Of(entry, bars),
        };
    }

    private static BarView BarOf(AgeBar bar)
    {
        double width = Math.Max(LeastWidth, bar.End - bar.Start);
        string style = bar.Style switch
        {
            AgeBarStyle.Stated => "stated",
            AgeBarStyle.Unstated => "unstated",
            AgeBarStyle.Planned => "planned",
            _ => "stages",
        };
        return new BarView(Percent.Of(bar.Start), Percent.Of(width), Percent.Of(bar.Start + width), style, bar.IsOpen);
    }

    private static AgeView AgeOf(AgeRange range)
    {
        string basis = range.Basis switch
        {
            AgeBasis.Chronological => "Counted from birth.",
            AgeBasis.Gestational => "Counted from the beginning of the pregnancy, of those not yet born.",
            AgeBasis.Postmenstrual => "Counted from the beginning of the pregnancy, of those already born.",
            _ => "What it is counted from is not stated.",
        };
        string moment = range.At switch
        {
            AgeMoment.Birth => " The age at birth, not at the scan.",
            AgeMoment.Planned => " Planned.",
            AgeMoment.Unstated => " Whether at birth or at the scan is not stated.",
            _ => "",
        };
        return new AgeView(Wording.Of(range), basis + moment, range.Note, range.Doubt);
    }

    private static ImmutableArray<AgeView> AgesOfStages(Dataset entry) => entry.LifeStages.IsEmpty
        ? []
        : [new AgeView($"{Wording.AgesOf(entry)} (no ages given)", "Stages of life: ages in figures are not known.", null, null)];

    private static IEnumerable<LinkView> LinksOf(Dataset entry)
    {
        Link? best = Wording.BestLink(entry);
        return entry.Links
            .OrderByDescending(link => ReferenceEquals(link, best))
            .Select(link => new LinkView(
                link.Url.OriginalString,
                Terms.LinkRelations[link.Rel].Title,
                link.Label,
                Terms.LinkRelations[link.Rel].Description,
                link.Url.Host));
    }

    private static IEnumerable<string> ObtainingOf(Dataset entry)
    {
        yield return entry.Access switch
        {
            Access.Open => "Open: anyone can download the data.",
            Access.Registration => "First there is an account to be made, or a form with personal details.",
            Access.LicenceForm => "First there is a licence agreement to be filled in.",
            Access.Dua => "First there is a data use agreement to be signed, and approved.",
            Access.Request => "The authors are asked for the data.",
            Access.Partial => "Parts of the data can be had, and no more.",
            Access.None => "The data cannot be had.",
            _ => "What stands between you and the data is not known: the list does not say.",
        };
        if (entry.Status != Status.Available)
            yield return Terms.Statuses[entry.Status].Description;
        if (entry.KeptAt is { } host)
        {
            string id = entry.Accession is { } accession ? $", as {accession.Id}" : "";
            yield return $"The data are kept at {Terms.Hosts[host].Title}{id}.";
        }
    }

    private static ImmutableArray<RelationView> RelationsOf(Dataset entry) =>
    [
        .. Relations("Made from", entry.DerivedFrom),
        .. Relations("Something was made from it:", entry.DerivedWorks),
        .. Relations("Takes the place of", entry.SuccessorOf),
        .. Relations("Its place was taken by", entry.Successors),
        .. Relations("See also", entry.RelatedTo.Union(entry.RelatedFrom)),
    ];

    private static IEnumerable<RelationView> Relations(string label, IEnumerable<Dataset> others) =>
        others.Select(other => new RelationView(label, other.Id, other.Name));

    /// <summary>A title inside a line; an abbreviation stays as it is.</summary>
    private static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
