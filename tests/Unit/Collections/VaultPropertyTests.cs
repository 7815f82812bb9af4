using CsCheck;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

/// <summary>Random owners and trades against what must always hold.</summary>
[Trait("Rule", "C-LIMIT")]
public sealed class VaultPropertyTests
{
    private const int Limit = 8;
    private const int Trades = 3;

    private static readonly Gen<Func<World, World>> Step = Gen.OneOf(
        Gen.Select(Gen.Int[1, 40], command => (Func<World, World>)(world => world.Add(command))),
        Gen.Select(Gen.Int[0, Limit], Gen.Int[1, 100], Gen.Bool, (pick, level, stale) => (Func<World, World>)(world => world.Edit(pick, new PokemonInput { Level = level }, stale))),
        Gen.Select(Gen.Int[0, Limit], Gen.Bool, (pick, favourite) => (Func<World, World>)(world => world.Edit(pick, new PokemonInput { Favourite = favourite, Notes = "n" }, stale: false))),
        Gen.Select(Gen.Int[0, Limit], pick => (Func<World, World>)(world => world.Delete(pick))),
        Gen.Select(Gen.Int[0, Limit], Gen.Int[1, Trades], (pick, trade) => (Func<World, World>)(world => world.Lock(pick, Sample.Trade(trade)))),
        Gen.Select(Gen.Int[1, Trades], trade => (Func<World, World>)(world => world.Free(Sample.Trade(trade)))),
        Gen.Select(Gen.Int[1, Trades], Gen.Int[0, 2], (trade, arriving) => (Func<World, World>)(world => world.Settle(Sample.Trade(trade), arriving))));

    [Fact]
    public void Whatever_happens_a_vault_keeps_its_limit_its_places_and_its_versions() => Step.Array[1, 60].Sample(steps =>
    {
        var world = new World(Vault.Of(Sample.Owner, 0, isActive: true, isPublic: true, []), 0);
        foreach (var step in steps)
        {
            var next = step(world);
            Holds(world.Vault, next.Vault);
            world = next;
        }
    });

    private static void Holds(Vault before, Vault after)
    {
        Assert.True(after.Count <= Limit);
        Assert.Equal(after.Count, after.Pokemon.Values.Select(pokemon => pokemon.Place).Distinct().Count());
        var taken = after.Pokemon.Values.Select(pokemon => pokemon.Place).ToHashSet();
        Assert.Equal(Enumerable.Range(0, Limit + 3).Where(place => !taken.Contains(place)), after.Places.Free().TakeWhile(place => place < Limit + 3));
        Assert.True(after.Sequence >= before.Sequence && after.Sequence <= before.Sequence + 1);
        foreach (var pokemon in after.Pokemon.Values)
        {
            if (before.Find(pokemon.Id) is not { } was) continue;
            Assert.True(pokemon.Version >= was.Version);
            Assert.True(pokemon.Version == was.Version || was.LockedBy is null, "A locked Pokémon was changed.");
            Assert.Equal(pokemon.Version == was.Version, pokemon.Sheet == was.Sheet && pokemon.Own.Favourite == was.Own.Favourite);
        }

        Assert.Equal(
            after.Pokemon.Values.Where(pokemon => pokemon.LockedBy is not null).Select(pokemon => (pokemon.Id, pokemon.LockedBy!.Value)).ToHashSet(),
            after.Locks.Select(held => (held.Key, held.Value)).ToHashSet());
        Assert.DoesNotContain(before.Pokemon.Values, was => was.LockedBy is not null && after.Find(was.Id) is null && after.Sequence == before.Sequence);
    }

    private sealed record World(Vault Vault, int Arrivals)
    {
        public World Add(int command) => Vault.Pokemon.Values.Any(pokemon => pokemon.Id.Value == Derived.Id("pokemon", Sample.Owner, Sample.Command(command), 0))
            ? this
            : Apply(VaultRules.Decide(Vault, Reservations.None, new AddPokemon { CommandId = Sample.Command(command), Pokemon = Sample.Pikachu }, Sample.Check, Limit, Sample.Now));

        public World Edit(int pick, PokemonInput changes, bool stale) => Picked(pick) is not { } pokemon ? this : Apply(VaultRules.Decide(
            Vault,
            new EditPokemon { CommandId = Sample.Command(0), Id = pokemon.Id, Version = stale ? pokemon.Version - 1 : pokemon.Version, Changes = changes },
            Sample.Check));

        public World Delete(int pick) => Picked(pick) is not { } pokemon ? this : Apply(VaultRules.Decide(
            Vault, new DeletePokemon { CommandId = Sample.Command(0), Id = pokemon.Id, Version = pokemon.Version }));

        public World Lock(int pick, TradeId trade) =>
            Picked(pick) is { } pokemon && TableRules.RefusalToPut(Vault, Reservations.None, new ReservePokemon { Trade = trade, Ids = [pokemon.Id] }, Sample.Now) is null
                ? this with { Vault = Vault.Locked([pokemon.Id], trade) }
                : this;

        public World Free(TradeId trade) => this with { Vault = Vault.Freed(LockedBy(trade), trade) };

        public World Settle(TradeId trade, int arriving)
        {
            var leaving = LockedBy(trade);
            if (Vault.Count - leaving.Count + arriving > Limit) return this;
            var places = PlaceRules.Offer(Vault, Reservations.None, trade, arriving, Sample.Now);
            var arrived = places.Select((place, at) => Sample.Pokemon(1_000 + Arrivals + at) with { Place = place }).ToValueList();
            var settled = new VaultEvent.Settled(trade, leaving, arrived, []);
            return new World(Vault.Evolve(settled, Vault.Sequence + 1), Arrivals + arriving);
        }

        private World Apply(VaultDecision decision) =>
            decision is VaultDecision.Happens happens ? this with { Vault = Vault.Evolve(happens.Event, Vault.Sequence + 1) } : this;

        private OwnedPokemon? Picked(int pick) => Vault.Pokemon.Values.OrderBy(pokemon => pokemon.Place).ElementAtOrDefault(pick);

        private ValueList<PokemonId> LockedBy(TradeId trade) =>
            Vault.Pokemon.Values.Where(pokemon => pokemon.LockedBy == trade).Select(pokemon => pokemon.Id).ToValueList();
    }
}
