using PokeTradeVault.Catalog.Exchange.Showdown;
using PokeTradeVault.Catalog.Exchange.Tables;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.Exchange;

/// <summary>Reads and writes Pokémon as text. Pure; what a format can hold, writing and reading gives back.</summary>
public sealed class SetTexts(GameCatalog catalog)
{
    /// <param name="setsMax">Reading stops at one more.</param>
    public WrittenSets Read(SetFormat format, string text, int setsMax) => format switch
    {
        SetFormat.Showdown => new ShowdownReader(catalog, setsMax, onlyPacked: false).Read(text),
        SetFormat.Packed => new ShowdownReader(catalog, setsMax, onlyPacked: true).Read(text),
        SetFormat.Csv => CsvSets.Read(text, setsMax),
        SetFormat.Json => JsonSets.Read(text, setsMax),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "has no reader"),
    };

    /// <summary>Showdown's forms are made to be shown around, so notes, tags and flags are in CSV and JSON only.</summary>
    /// <param name="pokemon">As <see cref="WrittenDown"/> gives them.</param>
    public string Write(SetFormat format, IEnumerable<PokemonInput> pokemon) => format switch
    {
        SetFormat.Showdown => ShowdownWriter.Write(catalog, pokemon),
        SetFormat.Packed => PackedWriter.Write(catalog, pokemon),
        SetFormat.Csv => CsvSets.Write(pokemon),
        SetFormat.Json => JsonSets.Write(pokemon),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "has no writer"),
    };
}
