using Npgsql;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Trades.Rules;

namespace PokeTradeVault.Recovery.Audit;

/// <summary>Reads the whole ledger, one Pokémon's transfers at a time, and verifies each chain against the head in its Pokémon's row.</summary>
internal static class Chains
{
    /// <returns>How many chains there are, and the Pokémon whose chain does not verify.</returns>
    public static async Task<(long Count, IReadOnlyList<PokemonId> Broken)> Verify(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            """
            SELECT pokemon.id, chain_hash, transfers, transfer.number, transfer.trade_id, from_id, to_id, at, transfer.version, frozen, prev_hash, hash
              FROM pokemon LEFT JOIN transfer ON pokemon_id = pokemon.id
             WHERE transfers > 0 OR pokemon_id IS NOT NULL ORDER BY pokemon.id, transfer.number
            """);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (count, broken, chain) = (0L, new List<PokemonId>(), (Chain?)null);
        while (await reader.ReadAsync(cancellation))
        {
            var id = new PokemonId(reader.GetGuid(0));
            if (chain?.Pokemon != id)
            {
                Close();
                chain = new(id, reader.GetFieldValue<byte[]>(1), reader.GetInt32(2), []);
                count++;
            }
            if (!reader.IsDBNull(3)) chain.Transfers.Add(Transfer(id, reader));
        }
        Close();
        return (count, broken);

        void Close()
        {
            if (chain is { Verifies: false }) broken.Add(chain.Pokemon);
        }
    }

    private static Transfer Transfer(PokemonId pokemon, NpgsqlDataReader row) => new()
    {
        Pokemon = pokemon,
        Number = row.GetInt32(3),
        Trade = new(row.GetGuid(4)),
        From = new(row.GetGuid(5)),
        To = new(row.GetGuid(6)),
        At = row.GetFieldValue<DateTimeOffset>(7),
        Version = row.GetInt32(8),
        Frozen = row.GetString(9),
        PrevHash = row.GetFieldValue<byte[]>(10),
        Hash = row.GetFieldValue<byte[]>(11),
    };

    private sealed record Chain(PokemonId Pokemon, byte[] Head, int Length, List<Transfer> Transfers)
    {
        public bool Verifies => Transfers.Count == Length && TransferChain.Verifies(Transfers, Head);
    }
}
