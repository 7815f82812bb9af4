using System.Text.Json;
using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Contracts.Json;

/// <summary>A genderless species says <c>"none"</c> on the wire, which in code is <see cref="Gender.Genderless"/>.</summary>
public sealed class LowerCaseGenderConverter : JsonConverter<Gender>
{
    public override Gender Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.TokenType is JsonTokenType.String ? reader.GetString() : null)
            ?? throw new JsonException("must be male, female or none");

    public override void Write(Utf8JsonWriter writer, Gender value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Name(value));

    public static string Name(Gender gender) => gender switch
    {
        Gender.Male => "male",
        Gender.Female => "female",
        Gender.Genderless => "none",
        _ => throw new JsonException($"a Pokémon without a gender ({gender}) can't be written"),
    };

    /// <returns>null where the text names no gender.</returns>
    public static Gender? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "male" => Gender.Male,
        "female" => Gender.Female,
        "none" => Gender.Genderless,
        _ => null,
    };
}
