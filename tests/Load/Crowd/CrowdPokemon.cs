using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Load.Crowd;

/// <summary>Pokémon as a crowd of traders has them: popular species, natures and games, few shiny ones, bred or caught.</summary>
internal sealed class CrowdPokemon(int seed)
{
    private static readonly string[] Syllables = ["ka", "mi", "zu", "ro", "ter", "lux", "fi", "no", "vel", "ash", "pix", "dra", "gon", "sha", "el"];

    private readonly Random random = new(seed);
    private readonly Skew<CrowdSpecies> species = CrowdSpecies.Popular(seed);
    private readonly Skew<string> natures = Skew.Zipf(
        [.. new[] { "Jolly", "Adamant", "Timid", "Modest", "Bold", "Calm", "Impish", "Careful" }.Union(GameCatalog.Instance.Lists.Natures)], 0.9);
    private readonly Skew<int> levels = Skew.Of([(100, 25), (50, 20), (1, 12), .. Enumerable.Range(1, 100).Select(level => (level, 0.43))]);
    private readonly Skew<string?> items = Skew.Of([(null, 2_000), .. GameCatalog.Instance.Lists.Items.Select((item, at) => ((string?)item, 600.0 / (at + 3)))]);
    private readonly Skew<string> balls = Skew.Zipf([.. new[] { "Poke Ball", "Ultra Ball", "Great Ball" }.Union(GameCatalog.Instance.Lists.Balls)], 1.1);
    private readonly Skew<string?> games = Skew.Zipf([.. GameCatalog.Instance.Lists.Games.Reverse(), (string?)null], 0.6);
    private readonly Skew<string?> languages = Skew.Of(("ENG", 50), ("JPN", 22), ("FRE", 6), ("GER", 6), ("SPA", 6), ("ITA", 3), ("KOR", 4), ("CHS", 2), ("CHT", 1), ((string?)null, 3));

    /// <param name="trainer">Whose it is: most are their owner's own catch.</param>
    public OwnedPokemon Make(CrowdTrader trainer, int place, DateTimeOffset createdAt) => new()
    {
        Id = new PokemonId(Guid.CreateVersion7(createdAt)),
        Version = 1,
        Place = place,
        Sheet = Sheet(trainer),
        Own = new OwnerNotes { ForTrade = random.Chance(0.6), Favourite = random.Chance(0.05), Tags = random.Chance(0.1) ? ["living dex"] : [] },
        OwnLock = random.Chance(0.01) ? OwnLock.Shut : null,
        CreatedAt = createdAt,
    };

    private PokemonSheet Sheet(CrowdTrader trainer)
    {
        var kind = species.Pick(random);
        var (own, trained) = (random.Chance(0.7), random.Chance(0.35));
        return new PokemonSheet
        {
            Species = kind.Species.Name,
            Nickname = random.Chance(0.15) ? Name() : null,
            Level = levels.Pick(random),
            Nature = natures.Pick(random),
            Ability = kind.Abilities.Pick(random).Name,
            Gender = kind.Genders.Pick(random),
            Ivs = Ivs(),
            Evs = trained ? Trained() : Stats(_ => 0),
            Moves = Enumerable.Range(0, 4).Where(_ => kind.Moves.Things.Count > 0).Select(_ => kind.Moves.Pick(random)).Distinct().ToValueList(),
            Shiny = random.Chance(1.0 / 50),
            Item = items.Pick(random),
            Ball = balls.Pick(random),
            TeraType = kind.TeraTypes.Pick(random),
            OriginGame = games.Pick(random),
            Ot = own ? trainer.Name[..Math.Min(12, trainer.Name.Length)] : Name(),
            OtId = own ? trainer.Number : random.Next(1_000_000),
            Language = languages.Pick(random),
            Legality = new Legality { Verdict = random.Chance(0.9) ? LegalityVerdict.Legal : LegalityVerdict.Questionable },
        };
    }

    public string Name()
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Half are caught, by chance; the others bred for some that are perfect.</summary>
    private Stats Ivs()
    {
        var perfect = random.Chance(0.5) ? 0 : random.Next(1, 7);
        var best = Enumerable.Range(0, 6).OrderBy(_ => random.Next()).Take(perfect).ToHashSet();
        var slow = perfect >= 4 && random.Chance(0.15);
        return Stats(stat => stat == 1 && slow ? 0 : best.Contains(stat) ? 31 : random.Next(32));
    }

    private Stats Trained()
    {
        var (first, second) = (random.Next(6), random.Next(6));
        return Stats(stat => stat == first || stat == second ? 252 : 0);
    }

    private static Stats Stats(Func<int, int> value) =>
        new() { Hp = value(0), Atk = value(1), Def = value(2), Spa = value(3), Spd = value(4), Spe = value(5) };
}

/// <param name="Number">Of his games.</param>
internal sealed record CrowdTrader(Guid Id, string Name, int Number);
