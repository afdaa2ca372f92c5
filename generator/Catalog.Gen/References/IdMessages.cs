using System.Collections.Immutable;
using Catalog.Gen.Diagnostics;
using Catalog.Gen.Engine.Text;
using Microsoft.CodeAnalysis;

namespace Catalog.Gen.References;

/// <summary>What is said of an id, and what to write instead.</summary>
internal sealed class IdMessages(ImmutableArray<IdCatalog> catalogs)
{
    /// <summary>Of a value that is an id of another catalog.</summary>
    public static Diagnostic OfOther(Location location, IdMark held, IdMark wanted, bool isComparison)
    {
        string other = wanted.NameBeside(held);
        string here = isComparison ? $"it is compared with an id of {other}" : $"an id of {other} is wanted";
        var message = new Message($"this is an id of {held.NameBeside(wanted)}, and {here}");
        return Diagnostic.Create(Descriptors.Of(Rules.UnknownId), location, message.ToString());
    }

    /// <summary>Of a constant that is no id.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="text">Its text.</param>
    /// <param name="wanted">Whose id it should be.</param>
    /// <param name="field">The field that it is, where it is one.</param>
    public Diagnostic OfUnknown(Location location, string text, IdMark wanted, IFieldSymbol? field)
    {
        string shown = Words.Quote(text);
        foreach (IdCatalog catalog in wanted.Catalogs)
        {
            if (catalog.List.NewId(text) is { } newId)
            {
                var message = new Message($"{shown} is a former id of {catalog.Class.Name}", $"write {Words.Quote(newId)}");
                return Diagnostic.Create(Descriptors.Of(Rules.FormerId), location, Properties(catalog, newId), message.ToString());
            }

            if (catalog.List.NoteOf(text) is { } note)
            {
                var message = new Message($"{shown} is a former id of {catalog.Class.Name}", note);
                return Diagnostic.Create(Descriptors.Of(Rules.FormerId), location, message.ToString());
            }
        }

        foreach (IdCatalog other in catalogs)
        {
            if (field is not null && SymbolEqualityComparer.Default.Equals(other.IdsClass, field.ContainingType))
                return OfOther(location, new IdMark(ImmutableArray.Create(other)), wanted, isComparison: false);
        }

        string isNot = $"{shown} is not an id of {wanted.NameBeside(null)}";
        foreach (IdCatalog catalog in wanted.Catalogs)
        {
            if (DidYouMean.Nearest(text, catalog.List.Ids) is { } nearest)
            {
                var message = new Message(isNot, $"did you mean {Words.Quote(nearest)}?");
                return Diagnostic.Create(Descriptors.Of(Rules.UnknownId), location, Properties(catalog, nearest), message.ToString());
            }
        }

        string otherwise = text.Length == 0 ? "write null where there is none" : $"{wanted.Catalogs[0].Class.Name}.Ids has them all";
        return Diagnostic.Create(Descriptors.Of(Rules.UnknownId), location, new Message(isNot, otherwise).ToString());
    }

    /// <summary>Of a constant that is an id; null where its entry is not obsolete.</summary>
    public static Diagnostic? OfObsolete(Location location, string id, IdMark wanted)
    {
        // An id of two catalogs may be meant for the one where it is not obsolete.
        IdCatalog[] holders = [.. wanted.Catalogs.Where(catalog => catalog.List.Contains(id))];
        if (!Array.TrueForAll(holders, catalog => catalog.IsObsolete(id)))
            return null;
        IdCatalog holder = holders[0];
        string what = $"{Words.Quote(id)} is the id of an obsolete entry of {holder.Class.Name}";
        return holder.List.Successor(id) is { } successor
            ? Diagnostic.Create(
                Descriptors.Of(Rules.ObsoleteId),
                location,
                Properties(holder, successor),
                new Message(what, $"write {Words.Quote(successor)}").ToString())
            : Diagnostic.Create(Descriptors.Of(Rules.ObsoleteId), location, new Message(what, holder.ObsoleteNoteOf(id) ?? "").ToString());
    }

    private static ImmutableDictionary<string, string?> Properties(IdCatalog catalog, string id) =>
        ImmutableDictionary<string, string?>.Empty
            .Add(IdAnalyzer.IdProperty, id)
            .Add(IdAnalyzer.ClassProperty, catalog.Class.ToDisplayString());
}
