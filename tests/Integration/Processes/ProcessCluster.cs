using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Users;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Api.Users.Tokens;
using PokeTradeVault.Cluster;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Users;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Integration.Processes;

/// <summary>Two silos and two API hosts, each a process of its own, on a PostgreSQL and a Redis; started once for all tests that leave them alive.</summary>
[CollectionDefinition(nameof(ProcessCluster))]
public class ProcessCluster(TestStores stores) : ICollectionFixture<ProcessCluster>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> log = new();
    private readonly List<HttpClient> hosts = [];
    private TestDatabase? database;
    private VaultCluster? processes;
    private ConnectionMultiplexer? redis;
    private SessionStore? sessions;
    private AccessTokens? tokens;

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture has not started.");

    public VaultCluster Processes => processes ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Each line that a process has printed, its name in front.</summary>
    public IEnumerable<string> Log => log;

    /// <summary>Environment of every process, beyond what each needs.</summary>
    protected virtual Dictionary<string, string?> Variables => new()
    {
        ["Trades__ReviewPause"] = "00:00:00",
        ["Trades__SweepEvery"] = "00:00:01",
        ["DATABASE_POOL_SIZE"] = "20",
    };

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        processes = new(database.Settings, log.Enqueue);
        await Task.WhenAll(processes.AddSilo(Variables), processes.AddSilo(Variables), processes.AddApi(more: Variables), processes.AddApi(more: Variables));
        hosts.AddRange(processes.Addresses.Select(address => new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) }));
        redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(database.Settings.RedisUrl!));
        var signIn = Options.Create(new SignInOptions());
        sessions = new(redis, new SessionKeys(database.Settings), signIn, TimeProvider.System);
        tokens = new(database.Settings, signIn, TimeProvider.System);
    }

    /// <summary>Starts one more API host.</summary>
    /// <returns>Its number, for those who call.</returns>
    public async Task<int> AddHost()
    {
        var address = await Processes.AddApi(more: Variables);
        hosts.Add(new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) });
        return hosts.Count - 1;
    }

    protected HttpClient Host(int host) => hosts[host];

    /// <summary>Signed in, as by a password.</summary>
    /// <param name="pokemon">How many are in the vault, all for trade.</param>
    public async Task<ProcessTrader> AddTrader(string name, int pokemon = 1)
    {
        var username = $"{name}{Guid.NewGuid():n}"[..20];
        var id = await Database.AddTrader(username);
        var account = new Account
        {
            Id = id,
            Username = username,
            Email = $"{username}@example.org",
            PasswordHash = "none",
            Roles = ["trader"],
            CreatedAt = TimeProvider.System.GetUtcNow(),
            State = TraderState.Active,
        };
        var session = await sessions!.Open(id, "tests");
        var trader = new ProcessTrader(hosts) { Id = id, Name = username, Token = tokens!.Issue(account, session.SessionId) };
        for (var count = 0; count < pokemon; count++) trader.Pokemon.Add(await Database.AddPokemon(id));
        return trader;
    }

    public async ValueTask DisposeAsync()
    {
        hosts.ForEach(host => host.Dispose());
        if (processes is not null) await processes.DisposeAsync();
        if (redis is not null) await redis.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
