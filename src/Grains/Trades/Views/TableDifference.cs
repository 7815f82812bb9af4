using System.Text.Json;
using System.Text.Json.Nodes;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Grains.Trades.Views;

/// <summary>What differs between two tables, or two versions of one Pokémon.</summary>
internal static class TableDifference
{
    // Where it lies and who holds it says nothing about what it is.
    private static readonly HashSet<string> Circumstances = ["ownerId", "version", "tradeId", "box", "slot", "createdAt"];

    public static AlteredItem Altered(PokemonView before, PokemonView after) => new()
    {
        PokemonId = after.Id,
        Fields = Fields(before, after),
        Before = before,
        After = after,
    };

    /// <summary>The sum of several changes, one after another: what came and went again is not in it.</summary>
    public static TableChanges Net(IEnumerable<TableChanges> changes)
    {
        var (before, after) = (new Dictionary<PokemonId, TradeItemView?>(), new Dictionary<PokemonId, TradeItemView?>());
        foreach (var change in changes)
        {
            foreach (var item in change.Removed)
                Note(item.PokemonId, was: item, now: null);
            foreach (var item in change.Added)
                Note(item.PokemonId, was: null, now: item);
            foreach (var altered in change.Altered)
                Note(altered.PokemonId, was: Item(altered.Before), now: Item(altered.After));
        }

        return new()
        {
            Added = Those(was: false, isNow: true, after).ToValueList(),
            Removed = Those(was: true, isNow: false, before).ToValueList(),
            Altered = Those(was: true, isNow: true, before)
                .Where(item => item.Version != after[item.PokemonId]!.Version)
                .Select(item => Altered(item.Pokemon, after[item.PokemonId]!.Pokemon))
                .ToValueList(),
        };

        void Note(PokemonId id, TradeItemView? was, TradeItemView? now)
        {
            before.TryAdd(id, was);
            after[id] = now;
        }

        IEnumerable<TradeItemView> Those(bool was, bool isNow, Dictionary<PokemonId, TradeItemView?> items) => before.Keys
            .Where(id => before[id] is not null == was && after[id] is not null == isNow)
            .Select(id => items[id]!);
    }

    private static ValueList<string> Fields(PokemonView before, PokemonView after)
    {
        var (was, now) = (Members(before), Members(after));
        return was.Select(member => member.Key)
            .Union(now.Select(member => member.Key))
            .Where(name => !Circumstances.Contains(name) && !JsonNode.DeepEquals(was[name], now[name]))
            .ToValueList();
    }

    private static JsonObject Members(PokemonView pokemon) =>
        JsonSerializer.SerializeToNode(pokemon, VaultJson.Options)!.AsObject();

    // Only its Pokémon and version are read again.
    private static TradeItemView Item(PokemonView pokemon) => new()
    {
        PokemonId = pokemon.Id,
        Version = pokemon.Version,
        From = pokemon.OwnerId,
        To = pokemon.OwnerId,
        Kind = ItemKind.Asked,
        Pokemon = pokemon,
    };
}
