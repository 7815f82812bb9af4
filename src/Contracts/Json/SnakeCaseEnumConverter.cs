using System.Text.Json;
using System.Text.Json.Serialization;

namespace PokeTradeVault.Contracts.Json;

/// <summary>Enums cross the HTTP and hub wire by name: <c>"stale_revision"</c>, <c>"open"</c>; numbers are refused.</summary>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
