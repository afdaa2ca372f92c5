using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FeatureFlags;

/// <summary>What the document cannot know by itself, since it asks no converter what it writes.</summary>
internal static class OpenApiRecipes
{
    /// <summary>Shows an enum as a string with its spellings: the recipe of the page on enums.</summary>
    public static OpenApiOptions ShowSpellings<TEnum>(this OpenApiOptions options, Func<TEnum, string> toText)
        where TEnum : struct, Enum =>
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Type type = context.JsonTypeInfo.Type;
            if (type == typeof(TEnum) || type == typeof(TEnum?))
            {
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. Enum.GetValues<TEnum>().Select(value => (JsonNode)toText(value))];
            }

            return Task.CompletedTask;
        });

    /// <summary>Shows an entry as a string where it is written as its id, and as an object elsewhere.</summary>
    public static OpenApiOptions ShowIds<TEntry, TIdConverter>(this OpenApiOptions options)
        where TIdConverter : JsonConverter<TEntry>
    {
        Func<JsonTypeInfo, string?> named = options.CreateSchemaReferenceId;
        // The two are of one type in C#, and would share one schema if it had a name.
        options.CreateSchemaReferenceId = type => type.Type == typeof(TEntry) ? null : named(type);
        return options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(TEntry))
                schema.Type = context.JsonPropertyInfo?.CustomConverter is TIdConverter ? JsonSchemaType.String : JsonSchemaType.Object;
            return Task.CompletedTask;
        });
    }
}
