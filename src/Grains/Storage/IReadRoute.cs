using Npgsql;

namespace PokeTradeVault.Grains.Storage;

/// <summary>
/// Where reads go that may lag by some seconds: search, suggestions, the catalog's texts. To a replica while one follows
/// closely, else to the primary. What a trader sees of their own (vault, trades, rooms) never comes through here.
/// </summary>
public interface IReadRoute
{
    /// <param name="work">Reads only; done again on the primary where the replica fails in it.</param>
    Task<T> Read<T>(Func<NpgsqlDataSource, CancellationToken, Task<T>> work, CancellationToken cancellation);
}

/// <summary>There is no replica.</summary>
public sealed class PrimaryRoute(NpgsqlDataSource primary) : IReadRoute
{
    public Task<T> Read<T>(Func<NpgsqlDataSource, CancellationToken, Task<T>> work, CancellationToken cancellation) => work(primary, cancellation);
}
