using System.Text.Json;
using Npgsql;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Between the domain's Pokémon and its row in <c>pokemon</c>.</summary>
public static class PokemonRow
{
    /// <summary>What a change by the owner writes; the order is that of <see cref="ContentValues"/>.</summary>
    public const string ContentColumns =
        """
        version, species, nickname, level, nature, ability, gender,
        iv_hp, iv_atk, iv_def, iv_spa, iv_spd, iv_spe, ev_hp, ev_atk, ev_def, ev_spa, ev_spd, ev_spe,
        moves, shiny, item, ball, tera_type, origin_game, ot, ot_id, language, verdict, reasons, judged,
        happiness, dynamax_level, gigantamax,
        notes, tags, for_trade, favourite, number, search_text
        """;

    public const string ContentValues =
        """
        @version, @species, @nickname, @level, @nature, @ability, @gender,
        @iv_hp, @iv_atk, @iv_def, @iv_spa, @iv_spd, @iv_spe, @ev_hp, @ev_atk, @ev_def, @ev_spa, @ev_spd, @ev_spe,
        @moves, @shiny, @item, @ball, @tera_type, @origin_game, @ot, @ot_id, @language, @verdict, @reasons, @judged,
        @happiness, @dynamax_level, @gigantamax,
        @notes, @tags, @for_trade, @favourite, @number, @search_text
        """;

    /// <summary>What <see cref="Read"/> reads, for a row named <c>p</c>.</summary>
    public const string ReadColumns =
        """
        p.id, p.trade_id, p.place, p.locked_until, p.transfers, p.chain_hash, p.created_at,
        p.version, p.species, p.nickname, p.level, p.nature, p.ability, p.gender,
        p.iv_hp, p.iv_atk, p.iv_def, p.iv_spa, p.iv_spd, p.iv_spe, p.ev_hp, p.ev_atk, p.ev_def, p.ev_spa, p.ev_spd, p.ev_spe,
        p.moves, p.shiny, p.item, p.ball, p.tera_type, p.origin_game, p.ot, p.ot_id, p.language, p.verdict, p.reasons, p.judged,
        p.happiness, p.dynamax_level, p.gigantamax,
        p.notes, p.tags, p.for_trade, p.favourite
        """;

    public static NpgsqlParameter[] ContentParameters(OwnedPokemon pokemon) =>
    [
        Sql.Int4("version", pokemon.Version),
        .. SheetParameters(pokemon.Sheet),
        Sql.Text("notes", pokemon.Own.Notes),
        Sql.Texts("tags", pokemon.Own.Tags),
        Sql.Bool("for_trade", pokemon.Own.ForTrade),
        Sql.Bool("favourite", pokemon.Own.Favourite),
        // One that a refresh has added to the catalog is numbered with the next start of a silo.
        Sql.Int2("number", GameCatalog.Instance.Species.Find(pokemon.Sheet.Species)?.Number ?? 0),
        Sql.Text("search_text", SearchText.Of(pokemon.Sheet)),
    ];

    /// <summary>A live Pokémon, or one in the trash.</summary>
    public static OwnedPokemon Read(NpgsqlDataReader row, int first)
    {
        var next = new RowCursor(row, first);
        return new OwnedPokemon
        {
            Id = new PokemonId(next.Value<Guid>()),
            LockedBy = next.Nullable<Guid>() is { } trade ? new TradeId(trade) : null,
            Place = next.Nullable<int>() ?? OwnedPokemon.Nowhere,
            OwnLock = ReadLock(next.Nullable<DateTimeOffset>()),
            Transfers = next.Value<int>(),
            ChainHash = Convert.ToHexStringLower(next.Value<byte[]>()),
            CreatedAt = next.Value<DateTimeOffset>(),
            Version = next.Value<int>(),
            Sheet = ReadSheet(next),
            Own = new OwnerNotes
            {
                Notes = next.Text(),
                Tags = [.. next.Value<string[]>()],
                ForTrade = next.Value<bool>(),
                Favourite = next.Value<bool>(),
            },
        };
    }

    /// <summary>PostgreSQL's infinity, where nobody has begun to open it.</summary>
    public static DateTimeOffset? LockedUntil(OwnedPokemon pokemon) => pokemon.OwnLock is { } ownLock ? ownLock.OpensAt ?? DateTimeOffset.MaxValue : null;

    private static OwnLock? ReadLock(DateTimeOffset? lockedUntil) => lockedUntil switch
    {
        null => null,
        { } until when until == DateTimeOffset.MaxValue => OwnLock.Shut,
        { } until => new OwnLock { OpensAt = until },
    };

    private static PokemonSheet ReadSheet(RowCursor next) => new()
    {
        Species = next.Value<string>(),
        Nickname = next.Text(),
        Level = next.Value<short>(),
        Nature = next.Value<string>(),
        Ability = next.Value<string>(),
        Gender = (Gender)next.Value<short>(),
        Ivs = ReadStats(next),
        Evs = ReadStats(next),
        Moves = [.. next.Value<string[]>()],
        Shiny = next.Value<bool>(),
        Item = next.Text(),
        Ball = next.Value<string>(),
        TeraType = next.Value<string>(),
        OriginGame = next.Text(),
        Ot = next.Text(),
        OtId = next.Nullable<int>(),
        Language = next.Text(),
        Legality = new Legality
        {
            Verdict = (LegalityVerdict)next.Value<short>(),
            Reasons = JsonSerializer.Deserialize<ValueList<FieldProblem>>(next.Value<string>(), VaultJson.Options),
        },
        JudgedBy = next.Value<short>(),
        Happiness = next.Nullable<short>(),
        DynamaxLevel = next.Nullable<short>(),
        Gigantamax = next.Value<bool>(),
    };

    private static Stats ReadStats(RowCursor next) => new()
    {
        Hp = next.Value<short>(),
        Atk = next.Value<short>(),
        Def = next.Value<short>(),
        Spa = next.Value<short>(),
        Spd = next.Value<short>(),
        Spe = next.Value<short>(),
    };

    private static IEnumerable<NpgsqlParameter> SheetParameters(PokemonSheet sheet) =>
    [
        Sql.Text("species", sheet.Species),
        Sql.Text("nickname", sheet.Nickname),
        Sql.Int2("level", sheet.Level),
        Sql.Text("nature", sheet.Nature),
        Sql.Text("ability", sheet.Ability),
        Sql.Int2("gender", (int)sheet.Gender),
        .. StatsParameters("iv", sheet.Ivs),
        .. StatsParameters("ev", sheet.Evs),
        Sql.Texts("moves", sheet.Moves),
        Sql.Bool("shiny", sheet.Shiny),
        Sql.Text("item", sheet.Item),
        Sql.Text("ball", sheet.Ball),
        Sql.Text("tera_type", sheet.TeraType),
        Sql.Text("origin_game", sheet.OriginGame),
        Sql.Text("ot", sheet.Ot),
        Sql.Int4("ot_id", sheet.OtId),
        Sql.Text("language", sheet.Language),
        Sql.Int2("verdict", (int)sheet.Legality.Verdict),
        Sql.Json("reasons", JsonSerializer.Serialize(sheet.Legality.Reasons, VaultJson.Options)),
        Sql.Int2("judged", sheet.JudgedBy),
        Sql.Int2("happiness", sheet.Happiness),
        Sql.Int2("dynamax_level", sheet.DynamaxLevel),
        Sql.Bool("gigantamax", sheet.Gigantamax),
    ];

    private static IEnumerable<NpgsqlParameter> StatsParameters(string prefix, Stats stats) =>
    [
        Sql.Int2($"{prefix}_hp", stats.Hp),
        Sql.Int2($"{prefix}_atk", stats.Atk),
        Sql.Int2($"{prefix}_def", stats.Def),
        Sql.Int2($"{prefix}_spa", stats.Spa),
        Sql.Int2($"{prefix}_spd", stats.Spd),
        Sql.Int2($"{prefix}_spe", stats.Spe),
    ];
}
