using System.Text.Json;
using System.Text.Json.Serialization;

namespace PokeTradeVault.Contracts.Json;

/// <summary>For names that are fields elsewhere, such as <c>"forTrade"</c>; numbers are refused.</summary>
public sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
