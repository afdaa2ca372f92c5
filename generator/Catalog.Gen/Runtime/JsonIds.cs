namespace CatalogGen.Runtime;

/// <summary>Finds the id in JSON that stands for an entry: a text, or an object with a property for it.</summary>
[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
internal static partial class JsonIds
{
    /// <param name="reader">At the value; behind it afterwards.</param>
    /// <param name="property">The property of an object that holds the id.</param>
    /// <param name="catalog">What the message is made of.</param>
    /// <exception cref="global::System.Text.Json.JsonException">There is no id.</exception>
    internal static string Read(ref global::System.Text.Json.Utf8JsonReader reader, string property, CatalogHome catalog)
    {
        if (reader.TokenType == global::System.Text.Json.JsonTokenType.String)
            return reader.GetString()!;
        if (reader.TokenType != global::System.Text.Json.JsonTokenType.StartObject)
            throw Refused(property, catalog);
        string? id = null;
        while (reader.Read() && reader.TokenType == global::System.Text.Json.JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals(property);
            reader.Read();
            if (isId && reader.TokenType == global::System.Text.Json.JsonTokenType.String)
                id = reader.GetString();
            else
                reader.Skip();
        }

        return id ?? throw Refused(property, catalog);
    }

    private static global::System.Text.Json.JsonException Refused(string property, CatalogHome catalog) =>
        new global::System.Text.Json.JsonException(
            $"an entry of {catalog.Name} is read from its id, a text, or from an object that has the id as '{property}'");
}
