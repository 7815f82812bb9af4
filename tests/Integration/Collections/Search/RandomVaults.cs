using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Integration.Collections.Search;

/// <summary>Pokémon by chance, from few enough values that filters find some; the same ones for the same seed.</summary>
internal sealed class RandomVaults(int seed)
{
    private static readonly string[] SpeciesPool =
        ["Pikachu", "Raichu", "Raichu-Alola", "Charizard", "Volcanion", "Nidoran-F", "Mr. Mime", "Mr. Mime-Galar", "Flabébé", "Type: Null", "Garchomp", "Iron Valiant"];
    private static readonly string?[] Nicknames = [null, null, null, "100%", "a_b", "back\\slash", "ÉCLAIR", "eclair", "ピカ", "😀 Smile", "\uFF21\uFF22", "İstanbul", "z"];
    private static readonly string?[] Trainers = [null, "Red", "red", "Ève", "Ash"];

    private readonly Random random = new(seed);

    public OwnedPokemon Pokemon(UserId owner, int place) => new()
    {
        Id = new PokemonId(NewGuid()),
        Version = 1,
        Place = place,
        Sheet = Sheet(),
        Own = new OwnerNotes { ForTrade = random.Next(10) > 0, Favourite = random.Next(10) == 0, Tags = ["tag"], Notes = "of the owner alone" },
        CreatedAt = new DateTimeOffset(2026, 1, 1 + random.Next(3), 0, 0, 0, TimeSpan.Zero),
    };

    public static Task<WriteOutcome> Add(ICollectionStore store, UserId owner, OwnedPokemon pokemon)
    {
        var command = Sample.NewAdd();
        Reply<PokemonView> answer = pokemon.ForOwner(owner);
        return store.Add(owner, new VaultEvent.Entered(pokemon), 1_000, Receipt.Of(owner, command.CommandId, command, answer));
    }

    /// <summary>One to three filters that go by something which one of them has, or nearly.</summary>
    public PokemonQuery Query(IReadOnlyList<OwnedPokemon> pokemon, IReadOnlyList<string> orders) => new()
    {
        Filters = Enumerable.Range(0, random.Next(4)).Select(_ => Term(Pick(pokemon).Sheet)).DistinctBy(term => term.Name).ToValueList(),
        Sort = (random.Next(2) == 0 ? "-" : "") + Pick(orders),
        Limit = random.Next(1, 30),
    };

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private FilterTerm Term(PokemonSheet like) => random.Next(24) switch
    {
        0 => Of("species", like.Species),
        1 => Of("type", Pick(GameCatalog.Instance.Species.Find(like.Species)!.Types)),
        2 => Of("generation", $"{random.Next(1, 10)}"),
        3 => Of("shiny", random.Next(2) == 0 ? "true" : "false"),
        4 => Of("forTrade", random.Next(4) == 0 ? "false" : "true"),
        5 => Of("inTrade", random.Next(4) == 0 ? "true" : "false"),
        6 => Of("level.min", $"{like.Level}"),
        7 => Of("level.max", $"{like.Level}"),
        8 => Of("nature", like.Nature),
        9 => Of("ability", like.Ability),
        10 => Of("gender", like.Gender switch { Gender.Male => "male", Gender.Female => "female", _ => "none" }),
        11 => Of("ivs.atk.max", $"{like.Ivs.Atk}"),
        12 => Of("ivs.spe.min", $"{like.Ivs.Spe}"),
        13 => Of("ivs.perfect.min", $"{random.Next(0, 7)}"),
        14 => Of("evs.hp.min", $"{like.Evs.Hp}"),
        15 => Of("move", Pick(like.Moves)),
        16 => Of("item", like.Item ?? "Leftovers"),
        17 => Of("ball", like.Ball),
        18 => Of("teraType", like.TeraType),
        19 => Of("originGame", like.OriginGame ?? "Red"),
        20 => Of("language", like.Language ?? "ENG"),
        21 => Of("ot", like.Ot ?? "Nobody"),
        22 => Of("otId", $"{like.OtId ?? 0}"),
        _ => Of("text", PartOf(SearchText.Of(like))),
    };

    /// <summary>Three or more of its characters, in another case.</summary>
    private string PartOf(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var part = string.Concat(runes.Skip(random.Next(runes.Count)).Take(random.Next(3, 8))).Trim();
        return (part.Length < 3 ? text : part).ToUpperInvariant();
    }

    private static FilterTerm Of(string name, string value) => new() { Name = name, Value = value };

    private PokemonSheet Sheet() => new()
    {
        Species = Pick(SpeciesPool),
        Nickname = Pick(Nicknames),
        Level = random.Next(1, 101),
        Nature = Pick(["Adamant", "Jolly", "Timid"]),
        Ability = Pick(["Static", "Lightning Rod", "Rough Skin"]),
        Gender = Pick([Gender.Male, Gender.Female, Gender.Genderless]),
        Ivs = Stats(31),
        Evs = Stats(85),
        Moves = Pick<ValueList<string>>([["Thunderbolt"], ["Surf", "Thunderbolt"], ["Earthquake", "Surf", "Fly", "Protect"]]),
        Shiny = random.Next(3) == 0,
        Item = Pick([null, "Leftovers", "Light Ball"]),
        Ball = Pick(["Poke Ball", "Luxury Ball"]),
        TeraType = Pick(["Water", "Stellar"]),
        OriginGame = Pick([null, "Red", "Scarlet"]),
        Ot = Pick(Trainers),
        OtId = Pick([(int?)null, 0, 12345]),
        Language = Pick([null, "ENG", "JPN"]),
        Legality = new Legality { Verdict = Pick([LegalityVerdict.Legal, LegalityVerdict.Questionable, LegalityVerdict.Unknown]) },
    };

    private Stats Stats(int most) => new() { Hp = Stat(most), Atk = Stat(most), Def = Stat(most), Spa = Stat(most), Spd = Stat(most), Spe = Stat(most) };

    /// <summary>Often the most that it can be.</summary>
    private int Stat(int most) => random.Next(2) == 0 ? most : random.Next(most + 1);

    private Guid NewGuid()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
