using Parquet;
using Parquet.Schema;
using PediatricImaging;

namespace Pedi.Exports;

/// <summary>Entries as rows of Parquet, in typed columns. Version, licence and address are among the file's metadata.</summary>
internal static class ParquetExport
{
    /// <summary>How deep a list without items is defined, and an item of one: the list itself may be missing, and never is.</summary>
    private const int EmptyList = 1, Item = 2;

    public static byte[] Of(IReadOnlyList<Dataset> entries, ExportOrigin origin) => Of(ExportColumns.All, entries, MetadataOf(origin));

    /// <summary>A file of some columns.</summary>
    public static byte[] Of(
        IReadOnlyList<ExportColumn> columns, IReadOnlyList<Dataset> entries, Dictionary<string, string> metadata)
    {
        // Nothing is waited for: memory is all that is written to.
        using var file = new MemoryStream();
        WriteAsync(columns, entries, metadata, file).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private static Dictionary<string, string> MetadataOf(ExportOrigin origin) => new()
    {
        ["title"] = ExportOrigin.Title,
        ["version"] = origin.Version,
        ["source"] = origin.Address.AbsoluteUri,
        ["licence"] = origin.Licence,
        ["licenceNote"] = ExportOrigin.LicenceNote,
    };

    private static async Task WriteAsync(
        IReadOnlyList<ExportColumn> columns, IReadOnlyList<Dataset> entries, Dictionary<string, string> metadata, MemoryStream file)
    {
        Field[] fields = [.. columns.Select(FieldOf)];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file).ConfigureAwait(false);
        writer.CustomMetadata = metadata;
        using ParquetRowGroupWriter rows = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
            await WriteAsync(rows, fields[i], columns[i], entries).ConfigureAwait(false);
        rows.CompleteValidate();
    }

    private static Field FieldOf(ExportColumn column) => column switch
    {
        ExportColumn.Number => new DataField<int?>(column.Name),
        ExportColumn.Flag => new DataField<bool>(column.Name),
        ExportColumn.Texts => new ListField(column.Name, new DataField<string>(ListField.ElementName, nullable: false)),
        ExportColumn.Numbers => new ListField(column.Name, new DataField<double>(ListField.ElementName)),
        _ => new DataField<string>(column.Name),
    };

    private static Task WriteAsync(ParquetRowGroupWriter rows, Field field, ExportColumn column, IReadOnlyList<Dataset> entries) =>
        column switch
        {
            ExportColumn.Text text => rows.WriteAsync((DataField)field, [.. entries.Select(text.Read)]),
            ExportColumn.Number number => rows.WriteAsync<int>((DataField)field, entries.Select(number.Read).ToArray()),
            ExportColumn.Flag flag => rows.WriteAsync<bool>((DataField)field, entries.Select(flag.Read).ToArray()),
            ExportColumn.Texts texts =>
                WriteListsAsync(rows, field, [.. entries.Select(entry => texts.Read(entry).Select(item => item.AsMemory()).ToArray())]),
            ExportColumn.Numbers numbers => WriteListsAsync(rows, field, [.. entries.Select(entry => numbers.Read(entry).ToArray())]),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

    /// <summary>
    /// Lists lie in a column one behind the other. Of each place it is said how deep it is defined, and whether a list begins there.
    /// </summary>
    private static Task WriteListsAsync<T>(ParquetRowGroupWriter rows, Field field, T[][] lists)
        where T : struct
    {
        T[] items = [.. lists.SelectMany(list => list)];
        int[] definitions = [.. lists.SelectMany(list => list.Length == 0 ? [EmptyList] : list.Select(_ => Item))];
        int[] repetitions = [.. lists.SelectMany(list => list.Length == 0 ? [0] : list.Select((_, place) => place == 0 ? 0 : 1))];
        return rows.WriteAllPartsAsync<T>((DataField)((ListField)field).Item, items, definitions, repetitions, CancellationToken.None);
    }
}
