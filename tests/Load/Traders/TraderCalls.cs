namespace PokeTradeVault.Load.Traders;

/// <summary>The calls that make up a trade, as one try each; a repetition names the key of the first.</summary>
internal static class TraderCalls
{
    public static Task<Answer> Propose(
        this RemoteTrader trader, string with, IReadOnlyList<Guid> offer, IReadOnlyList<Guid> request, Guid? key = null, CancellationToken cancellation = default) =>
        trader.Call(HttpMethod.Post, "/v1/trades", new { with, offer, request }, key ?? Guid.CreateVersion7(), cancellation);

    public static Task<Answer> Confirm(this RemoteTrader trader, Guid trade, int revision, Guid? key = null, CancellationToken cancellation = default) =>
        trader.Command(trade, "confirm", new { revision }, key, cancellation);

    public static Task<Answer> ChangeTable(
        this RemoteTrader trader, Guid trade, int revision, IReadOnlyList<Guid>? put = null, IReadOnlyList<Guid>? take = null, IReadOnlyList<Guid>? ask = null,
        Guid? key = null, CancellationToken cancellation = default) =>
        trader.Command(trade, "table", new { revision, put = put ?? [], take = take ?? [], ask = ask ?? [] }, key, cancellation);

    public static Task<Answer> Say(this RemoteTrader trader, Guid trade, string text, Guid? key = null, CancellationToken cancellation = default) =>
        trader.Command(trade, "messages", new { text }, key, cancellation);

    /// <param name="way"><c>cancel</c>, <c>reject</c> or <c>unconfirm</c>.</param>
    public static Task<Answer> Withdraw(this RemoteTrader trader, Guid trade, string way, Guid? key = null, CancellationToken cancellation = default) =>
        trader.Command(trade, way, null, key, cancellation);

    public static Task<Answer> Look(this RemoteTrader trader, Guid trade, CancellationToken cancellation = default) =>
        trader.Call(HttpMethod.Get, $"/v1/trades/{trade}", cancellation: cancellation);

    public static Task<Answer> Timeline(this RemoteTrader trader, Guid trade, int after, CancellationToken cancellation = default) =>
        trader.Call(HttpMethod.Get, $"/v1/trades/{trade}/timeline?after={after}&limit=100", cancellation: cancellation);

    /// <summary>What can be put on a table once it is marked so.</summary>
    public static Task<Answer> Add(this RemoteTrader trader, string species = "Pikachu", Guid? key = null, CancellationToken cancellation = default) =>
        trader.Call(HttpMethod.Post, "/v1/pokemon", new { species, level = 50, forTrade = true }, key ?? Guid.CreateVersion7(), cancellation);

    /// <summary>What arrives by a trade is not offered until its new owner marks it.</summary>
    public static Task<Answer> Mark(this RemoteTrader trader, Guid pokemon, int version, Guid? key = null, CancellationToken cancellation = default) =>
        trader.Edit(pokemon, new { version, forTrade = true }, key, cancellation);

    public static Task<Answer> Edit(this RemoteTrader trader, Guid pokemon, object changes, Guid? key = null, CancellationToken cancellation = default) =>
        trader.Call(HttpMethod.Patch, $"/v1/pokemon/{pokemon}", changes, key ?? Guid.CreateVersion7(), cancellation);

    /// <summary>All of one's own, page by page.</summary>
    /// <returns>Null where a page was not to be had.</returns>
    public static async Task<IReadOnlyList<PokemonGlance>?> Vault(this RemoteTrader trader, CancellationToken cancellation = default)
    {
        var (all, cursor) = (new List<PokemonGlance>(), (string?)null);
        do
        {
            var more = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var answer = await trader.Call(HttpMethod.Get, $"/v1/pokemon?limit=100{more}", cancellation: cancellation);
            if (!answer.IsAccepted) return null;
            var page = answer.Read<PageOf<PokemonGlance>>();
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    private static Task<Answer> Command(this RemoteTrader trader, Guid trade, string what, object? body, Guid? key, CancellationToken cancellation) =>
        trader.Call(HttpMethod.Post, $"/v1/trades/{trade}/{what}", body, key ?? Guid.CreateVersion7(), cancellation);
}
