using System.Text;
using Catalog.Gen.Schema;
using Catalog.Gen.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace Catalog.Gen.Validation;

/// <summary>The schemas that schemas are checked by, from the assembly itself: known without a file and without a network.</summary>
internal sealed class Metaschemas
{
    private static readonly Lazy<Metaschemas> Lazily = new(() => new Metaschemas());

    // The README says where they are from.
    private static readonly (string Resource, string Address)[] Files =
    [
        ("draft-07.schema.json", "http://json-schema.org/draft-07/schema"),
        ("2020-12.schema.json", "https://json-schema.org/draft/2020-12/schema"),
        ("2020-12.core.json", "https://json-schema.org/draft/2020-12/meta/core"),
        ("2020-12.applicator.json", "https://json-schema.org/draft/2020-12/meta/applicator"),
        ("2020-12.unevaluated.json", "https://json-schema.org/draft/2020-12/meta/unevaluated"),
        ("2020-12.validation.json", "https://json-schema.org/draft/2020-12/meta/validation"),
        ("2020-12.meta-data.json", "https://json-schema.org/draft/2020-12/meta/meta-data"),
        ("2020-12.format-annotation.json", "https://json-schema.org/draft/2020-12/meta/format-annotation"),
        ("2020-12.format-assertion.json", "https://json-schema.org/draft/2020-12/meta/format-assertion"),
        ("2020-12.content.json", "https://json-schema.org/draft/2020-12/meta/content"),
        ("x-keywords.schema.json", "catalog-gen:///x-keywords.schema.json"),
    ];

    private Metaschemas()
    {
        Registry = SchemaCompiler.CompileMetaschemas([.. Files.Select(file => new SourceFile(file.Address, Read(file.Resource)))]);
        Seven = Root(Files[0].Address);
        TwentyTwentyTwelve = Root(Files[1].Address);
        Extensions = Root(Files[Files.Length - 1].Address);
    }

    public static Metaschemas Known => Lazily.Value;

    public SchemaRegistry Registry { get; }

    /// <summary>What the <c>x-</c> keywords must look like.</summary>
    public SchemaNode Extensions { get; }

    private SchemaNode Seven { get; }

    private SchemaNode TwentyTwentyTwelve { get; }

    public SchemaNode Of(Draft draft) => draft == Draft.Seven ? Seven : TwentyTwentyTwelve;

    private SchemaNode Root(string address) => Registry.FindResource(address)!.Root;

    private static SourceText Read(string name)
    {
        using Stream stream = typeof(Metaschemas).Assembly.GetManifestResourceStream("Catalog.Gen.Schema.Metaschemas." + name)
            ?? throw new InvalidOperationException($"The assembly lacks the resource {name}.");
        return SourceText.From(stream, Encoding.UTF8);
    }
}
