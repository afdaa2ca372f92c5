using System.Text;
using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// What the build says of a project and its <c>Catalog</c> items, as text: the generator gets it as a property, the tool in
/// its file of arguments.
/// </summary>
/// <param name="RootNamespace">Where catalogs live that name no namespace; may be empty.</param>
/// <param name="ProjectDirectory">With a trailing separator.</param>
/// <param name="Items">The catalogs.</param>
internal sealed record ProjectText(string RootNamespace, string ProjectDirectory, EquatableArray<CatalogItem> Items)
{
    private const string Project = "project";

    private const string RootNamespaceName = "rootNamespace";

    private const string Schema = "schema";

    private const string Visibility = "visibility";

    private const string Class = "class";

    private const string Namespace = "namespace";

    private const string Nearest = "nearest";

    public static ProjectText Empty { get; } = new("", "", EquatableArray<CatalogItem>.Empty);

    /// <summary>Reads what <see cref="AddTo"/> wrote; other values between are left alone.</summary>
    public static ProjectText Read(NamedValues values)
    {
        var items = new List<CatalogItem>();
        foreach (KeyValuePair<string, string> pair in values.Pairs)
        {
            if (pair.Key == Schema)
                items.Add(new CatalogItem(FilePaths.Normalise(pair.Value), null));
            else if (items.Count > 0)
                items[items.Count - 1] = With(items[items.Count - 1], pair.Key, pair.Value);
        }

        return new ProjectText(values.One(RootNamespaceName), values.One(Project), [.. items]);
    }

    /// <summary>
    /// Reads what <see cref="ToProperty"/> wrote; nothing of a project where the text is empty, as it is without a
    /// <c>Catalog</c> item.
    /// </summary>
    public static ProjectText FromProperty(string property) => property.Length == 0
        ? Empty
        : Read(NamedValues.Read(Encoding.UTF8.GetString(Convert.FromBase64String(property))));

    public NamedValues AddTo(NamedValues values)
    {
        values.Add(RootNamespaceName, RootNamespace).Add(Project, ProjectDirectory);
        foreach (CatalogItem item in Items)
        {
            values.Add(Schema, item.Schema);
            Add(Visibility, item.Visibility);
            Add(Class, item.Class);
            Add(Namespace, item.Namespace);
            Add(Nearest, item.Nearest);
        }

        return values;

        void Add(string name, string? value)
        {
            if (value is not null)
                values.Add(name, value);
        }
    }

    /// <summary>
    /// As the value of a property that the compiler can see. It is in Base64, since the compiler reads these from a file in
    /// which a number sign or a semicolon ends a value (dotnet/roslyn#51692), and a line break begins another.
    /// </summary>
    public string ToProperty() => Convert.ToBase64String(Encoding.UTF8.GetBytes(AddTo(new NamedValues()).ToString()));

    private static CatalogItem With(CatalogItem item, string name, string value) => name switch
    {
        Visibility => item with { Visibility = value },
        Class => item with { Class = value },
        Namespace => item with { Namespace = value },
        Nearest => item with { Nearest = value },
        _ => item,
    };
}
