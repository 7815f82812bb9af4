using PokeTradeVault.Integration.Fixtures;

[assembly: AssemblyFixture(typeof(TestStores))]

namespace PokeTradeVault.Integration.Fixtures;

/// <summary>The stores of the whole run: each server starts once, when a test first asks for it.</summary>
public sealed class TestStores : IAsyncDisposable
{
    private readonly Lazy<Task<TestServer>> oldest = new(() => TestServer.Start(PostgresVersion.Oldest));
    private readonly Lazy<Task<TestServer>> newest = new(() => TestServer.Start(PostgresVersion.Newest));

    /// <summary>A migrated database that nobody else uses, and Redis beside it; gone when disposed of.</summary>
    public async Task<TestDatabase> FreshDatabase(PostgresVersion version = PostgresVersion.Newest) =>
        await (await Server(version)).FreshDatabase(migrated: true);

    /// <summary>A database with nothing in it.</summary>
    public async Task<TestDatabase> EmptyDatabase(PostgresVersion version = PostgresVersion.Newest) =>
        await (await Server(version)).FreshDatabase(migrated: false);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new[] { oldest, newest })
        {
            if (server.IsValueCreated) await (await server.Value).DisposeAsync();
        }
    }

    private Task<TestServer> Server(PostgresVersion version) => version switch
    {
        PostgresVersion.Oldest => oldest.Value,
        PostgresVersion.Newest => newest.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "no such server"),
    };
}
