using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Catalog.Gen.Hosts.Tests.Enums;

/// <summary>The recipe for OpenAPI, which asks no converter but the framework's own what it writes.</summary>
internal static class OpenApiRecipe
{
    /// <summary>Shows an enum as a string with its spellings.</summary>
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
}
