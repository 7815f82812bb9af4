using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>The last field of a packed set, itself a list.</summary>
internal static class PackedRest
{
    private const int FieldCount = 10;

    public static void Read(SetDraft draft, TextLine line, string text)
    {
        var fields = text.Split(',', FieldCount + 1);
        string? Field(int index) => index < fields.Length ? PackedReader.Given(fields[index].Trim()) : null;
        if (Field(1) is { } type)
            TakeHiddenPower(draft, line with { Text = type });
        draft.Input = draft.Input with
        {
            Happiness = Field(0) is { } happiness ? PackedReader.Whole(draft, "happiness", happiness) : null,
            Ball = Field(2),
            Gigantamax = Field(3) is null ? draft.Input.Gigantamax : true,
            DynamaxLevel = Field(4) is { } level ? PackedReader.Whole(draft, "dynamaxLevel", level) : null,
            TeraType = Field(5),
            Ot = Field(6) is { } trainer ? PackedText.Read(trainer) : null,
            OtId = Field(7) is { } number ? PackedReader.Whole(draft, "otId", number) : null,
            Language = Field(8),
            OriginGame = Field(9),
        };
        if (fields.Length > FieldCount)
            draft.Note(line.Number, fields[FieldCount], "stands behind the last value of a packed set: not used");
    }

    /// <returns>Without what says nothing at its end.</returns>
    public static string Write(PokemonInput input) => string.Join(
        ',',
        input.Happiness?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "",
        ShowdownWriter.Unless(input.Ball, "Poke Ball") is { } ball ? Names.NameKey.Of(ball) : "",
        input.Gigantamax is true ? "G" : "",
        input.DynamaxLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        input.TeraType,
        PackedText.WriteInList(input.Ot ?? ""),
        input.OtId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        input.Language,
        input.OriginGame).TrimEnd(',');

    private static void TakeHiddenPower(SetDraft draft, TextLine type) => draft.HiddenPowerType = type;
}
