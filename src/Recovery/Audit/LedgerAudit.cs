using Npgsql;

namespace PokeTradeVault.Recovery.Audit;

/// <summary>Checks what must hold of the rows whatever has happened: one owner each, counters, locks, timelines, chains. Changes nothing.</summary>
public static class LedgerAudit
{
    private const int NamedMost = 10;

    public static async Task<AuditReport> Run(NpgsqlDataSource source, CancellationToken cancellation = default)
    {
        var breaches = new List<string>();
        foreach (var (breach, sql) in Breaches.Statements)
        {
            if (await Scalar<long>(source, sql, cancellation) is var rows and > 0) breaches.Add($"{rows} x {breach}");
        }
        var (chains, broken) = await Chains.Verify(source, cancellation);
        if (broken.Count > 0) breaches.Add($"{broken.Count} x a chain of transfers that is broken: {string.Join(", ", broken.Take(NamedMost))}");
        return new()
        {
            Traders = await Scalar<long>(source, "SELECT count(*) FROM trader", cancellation),
            Pokemon = await Scalar<long>(source, "SELECT count(*) FROM pokemon", cancellation),
            Trades = await Scalar<long>(source, "SELECT count(*) FROM trade", cancellation),
            Transfers = await Scalar<long>(source, "SELECT count(*) FROM transfer", cancellation),
            Chains = chains,
            NewestEvent = await Scalar<DateTime?>(source, "SELECT max(at) FROM trade_event", cancellation) is { } at ? new DateTimeOffset(at) : null,
            Breaches = breaches,
        };
    }

    private static async Task<T?> Scalar<T>(NpgsqlDataSource source, string sql, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }
}
