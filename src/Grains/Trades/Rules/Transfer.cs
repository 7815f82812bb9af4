using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Grains.Trades.Rules;

/// <summary>
/// One row of the ledger: a Pokémon changed hands. Its hash covers its content and the hash of the Pokémon's transfer
/// before it, so that no row can be changed, dropped or slipped in without the chain showing it.
/// </summary>
public sealed record Transfer
{
    public required PokemonId Pokemon { get; init; }

    /// <summary>1 for the Pokémon's first.</summary>
    public required int Number { get; init; }

    public required TradeId Trade { get; init; }

    public required UserId From { get; init; }

    public required UserId To { get; init; }

    /// <summary>In whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The Pokémon's version before.</summary>
    public required int Version { get; init; }

    /// <summary>JSON of the Pokémon as it was traded; kept and hashed byte by byte.</summary>
    public required string Frozen { get; init; }

    /// <summary>32 bytes; zeros before the first.</summary>
    public required byte[] PrevHash { get; init; }

    /// <summary>32 bytes.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What a settlement at that time writes into the ledger, in the order of the table.</summary>
    public static IReadOnlyList<Transfer> Of(Trade trade, DateTimeOffset at) => [.. trade.Items.Select(item => Of(trade.Id, item, at))];

    /// <summary>SHA-256 over the previous hash and each member, a line each; a change of this breaks every chain.</summary>
    public byte[] ComputeHash()
    {
        var content = string.Join(
            '\n',
            Convert.ToHexStringLower(PrevHash),
            Pokemon,
            Number.ToString(CultureInfo.InvariantCulture),
            Trade,
            From,
            To,
            At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            Version.ToString(CultureInfo.InvariantCulture),
            Frozen);
        return SHA256.HashData(Encoding.UTF8.GetBytes(content));
    }

    private static Transfer Of(TradeId trade, TableItem item, DateTimeOffset at)
    {
        var unsealed = new Transfer
        {
            Pokemon = item.Id,
            Number = item.Shown.Transfers + 1,
            Trade = trade,
            From = item.From,
            To = item.To,
            At = at,
            Version = item.Version,
            Frozen = JsonSerializer.Serialize(item.Shown.Pokemon, VaultJson.Options),
            PrevHash = Convert.FromHexString(item.Shown.ChainHash),
            Hash = [],
        };
        return unsealed with { Hash = unsealed.ComputeHash() };
    }
}
