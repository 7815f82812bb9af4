using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Http;

/// <summary>What a field of a body should have been.</summary>
internal static class Expected
{
    /// <returns>The type that stands at the path; null where the path names no member.</returns>
    public static Type? Type(Type root, IReadOnlyList<string> path)
    {
        Type? type = root;
        foreach (var segment in path)
        {
            type = Bare(type) switch
            {
                var list when ItemOf(list) is { } item => item,
                var other => StrictJson.Options.GetTypeInfo(other) switch
                {
                    { Kind: JsonTypeInfoKind.Dictionary } map => map.ElementType,
                    var info => info.Properties.FirstOrDefault(property => property.Name == segment)?.PropertyType,
                },
            };
            if (type is null)
                return null;
        }
        return type;
    }

    public static string InWords(Type type) => Bare(type) switch
    {
        var t when t == typeof(string) => "must be text",
        var t when t == typeof(bool) => "must be true or false",
        var t when t == typeof(int) => "must be a whole number",
        var t when t == typeof(Gender) => "must be male, female or none",
        var t when t.IsEnum => $"must be one of {string.Join(", ", EnumNames(t))}",
        var t when IsId(t) => "must be a UUID",
        var t when ItemOf(t) is not null => "must be a list",
        _ => "must be an object",
    };

    internal static IEnumerable<string> EnumNames(Type type) => Enum.GetValues(type).Cast<object>()
        .Where(value => Convert.ToInt32(value, null) != 0)
        .Select(value => JsonSerializer.SerializeToElement(value, type, StrictJson.Options).GetString()!);

    internal static bool IsId(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>));

    internal static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GetGenericArguments()[0] : null;

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
