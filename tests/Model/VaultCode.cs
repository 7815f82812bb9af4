using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Model;

/// <summary>A collection's memory as one number: 1, its <c>vault_seq</c> (6 bits), then 8 bits a Pokémon: there, version (4), lock (2), for trade.</summary>
internal static class VaultCode
{
    private const int Bits = 8;
    private static readonly Dictionary<(int Owner, uint Code), Vault> Vaults = [];

    /// <summary>What its rows would be read as.</summary>
    public static uint OfRows(in World world, int owner)
    {
        var code = Begin(world.Traders[owner].Sequence);
        for (var at = 0; at < 3; at++)
        {
            var row = world.Pokemon[at];
            if (row.Owner == owner && !row.IsDeleted) code |= Cell(at, row.Version, row.Lock, row.ForTrade);
        }

        return code;
    }

    public static uint Of(Vault vault)
    {
        var code = Begin((int)vault.Sequence);
        for (var at = 0; at < 3; at++)
        {
            if (vault.Find(Names.Ids[at]) is { } found)
                code |= Cell(at, found.Version, found.LockedBy is { } room ? 1 + Array.IndexOf(Names.Trades, room) : 0, found.Own.ForTrade);
        }

        return code;
    }

    public static int SequenceOf(uint code) => (int)((code >> 24) & 0x3F);

    /// <summary>The same with other locks, as a comparison with the rows sets them.</summary>
    public static uint WithLocks(uint code, uint rows)
    {
        const uint Locks = 0x60_6060 >> 0;
        return (code & ~Locks) | (rows & Locks);
    }

    public static Vault Vault(int owner, uint code)
    {
        lock (Vaults)
        {
            return Vaults.TryGetValue((owner, code), out var known) ? known : Vaults[(owner, code)] = Make(owner, code);
        }
    }

    /// <summary>As it is in a vault; its name tells its version, so that an edit is one.</summary>
    public static OwnedPokemon Pokemon(int at, int version, int room, bool forTrade) => new()
    {
        Id = Names.Ids[at],
        Version = version,
        LockedBy = room == 0 ? null : Names.Trades[room - 1],
        Place = at,
        Own = OwnerNotes.Empty with { ForTrade = forTrade },
        CreatedAt = DateTimeOffset.UnixEpoch,
        Sheet = new PokemonSheet
        {
            Species = Names.Pokemon[at],
            Nickname = $"v{version}",
            Level = 5,
            Nature = "Timid",
            Ability = "Static",
            Gender = Gender.Male,
            Ivs = Same(31),
            Evs = Same(0),
            Moves = [],
            Shiny = false,
            Ball = "Poke Ball",
            TeraType = "Electric",
            Legality = new() { Verdict = LegalityVerdict.Unknown },
        },
    };

    private static Vault Make(int owner, uint code) => Grains.Collections.Vault.Of(
        Names.Users[owner], SequenceOf(code), isActive: true, isPublic: true,
        [.. Enumerable.Range(0, 3).Select(at => (At: at, Cell: (code >> (at * Bits)) & 0xFF)).Where(one => (one.Cell & 1) != 0)
            .Select(one => Pokemon(one.At, (int)((one.Cell >> 1) & 15), (int)((one.Cell >> 5) & 3), one.Cell >> 7 != 0))]);

    private static uint Begin(int sequence) => (1u << 30) | ((uint)sequence << 24);

    private static uint Cell(int at, int version, int room, bool forTrade) =>
        (1u | ((uint)version << 1) | ((uint)room << 5) | (forTrade ? 0x80u : 0)) << (at * Bits);

    private static Stats Same(int value) => new() { Hp = value, Atk = value, Def = value, Spa = value, Spd = value, Spe = value };
}
