namespace Catalog.Gen.Engine.Text;

/// <content>CAT0xxx: the schema, and the project around it.</content>
internal static partial class Rules
{
    public static Rule SchemaUnreadable { get; } = Error("CAT0001", "The schema cannot be read");

    public static Rule SchemaInvalid { get; } = Error("CAT0002", "The schema is not a valid JSON Schema");

    public static Rule SchemaKeywordUnsupported { get; } = Error("CAT0003", "The schema uses a draft or keyword that is not enforced");

    public static Rule SchemaReferenceUnresolved { get; } = Error("CAT0004", "A reference in the schema leads nowhere");

    public static Rule SchemaPatternInvalid { get; } = Error("CAT0005", "A pattern is not a regular expression");

    public static Rule SchemaKeywordMisspelt { get; } = Warning("CAT0006", "A keyword looks misspelt");

    public static Rule SettingInvalid { get; } = Error("CAT0007", "A catalog setting is wrong");

    public static Rule CatalogWithoutSchema { get; } = Error("CAT0008", "A catalog has no schema");

    public static Rule ConsumerTooOld { get; } = Error("CAT0009", "The project cannot use generated catalogs");

    public static Rule CatalogNameTaken { get; } = Error("CAT0010", "Two catalogs make the same C# name");

    public static Rule ReferenceTargetUnknown { get; } = Error("CAT0011", "x-ref names a catalog that does not exist");

    public static Rule CatalogTooLarge { get; } = Error("CAT0012", "The catalogs are too large for one assembly");

    public static Rule SchemaKeywordWithoutEffect { get; } = Warning("CAT0013", "A keyword does nothing here");

    public static Rule PackedFormatUnknown { get; } = Error("CAT0014", "A referenced catalog was built by another version of Catalog.Gen");

    public static Rule SchemaAdmitsNothing { get; } = Error("CAT0015", "A schema admits no value");

    public static Rule SchemaValueRefused { get; } = Warning("CAT0016", "A value in the schema is refused by the schema itself");

    public static Rule SettingWithoutEffect { get; } = Warning("CAT0017", "A catalog setting does nothing");

    public static Rule SchemaPartAdmitsNothing { get; } = Warning("CAT0018", "A part of the schema admits no value");

    public static Rule StrayFile { get; } = Warning("CAT0025", "A file among the entries is none");

    public static Rule CatalogEmpty { get; } = Warning("CAT0026", "A catalog has no entries");

    public static Rule PathRefused { get; } = Error("CAT0027", "A path cannot be handed to the compiler");

    public static Rule FolderPartRefused { get; } = Error("CAT0028", "A part of a catalog's folder is not read");

    public static Rule SchemaTooLarge { get; } = Error("CAT0029", "The schemas are too large, or lead too far");

    public static Rule MemberNameRefused { get; } = Error("CAT0030", "A name that the schema gives cannot be");

    public static Rule TypeNameObscured { get; } = Warning("CAT0032", "A generated type has the name of another type or of a namespace");

    public static Rule TypeNameShared { get; } = Warning("CAT0031", "Two catalogs make types of the same name");
}
