using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using PokeTradeVault.Cluster;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Processes;

namespace PokeTradeVault.Integration.Telemetry;

/// <summary>
/// A silo and an API that tell everything to a receiver of the tests, and what two traders did on them: signed up, traded
/// once, ran into a row that somebody else held, and into one that can't be read.
/// </summary>
[CollectionDefinition(nameof(ObservedRun))]
public sealed class ObservedRun(TestStores stores) : ICollectionFixture<ObservedRun>, IAsyncLifetime
{
    public const string Release = "v9.8.7-tested";
    private const string Password = "Pallet-Town-1";
    private readonly ConcurrentQueue<string> log = new();
    private readonly int apiMetrics = VaultCluster.FreePort();
    private readonly int siloMetrics = VaultCluster.FreePort();
    private TestDatabase? database;
    private Receiver? receiver;
    private VaultCluster? processes;
    private HttpClient? http;

    public TestDatabase Database => database!;

    public Receiver Received => receiver!;

    public HttpClient Http => http!;

    public HttpClient Metrics { get; } = new();

    public Uri ApiMetrics => new($"http://127.0.0.1:{apiMetrics}/metrics");

    public Uri SiloMetrics => new($"http://127.0.0.1:{siloMetrics}/metrics");

    /// <summary>Each line that a process has printed, its name in front.</summary>
    public IEnumerable<string> Log => log;

    /// <summary>What no line of a log and no report may hold.</summary>
    public List<string> Personal { get; } = [Password, "Wrong-Town-99", "pikapika-note", "hello-from-the-room", "Sparkplug"];

    public ProcessTrader Ash { get; private set; } = null!;

    /// <summary>The confirmation that settled a trade.</summary>
    public Told Settling { get; private set; } = null!;

    /// <summary>A message that a lock in the database held up.</summary>
    public Told HeldUp { get; private set; } = null!;

    /// <summary>A look at a timeline that can't be read.</summary>
    public Told Broken { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        database = await stores.FreshDatabase();
        receiver = await Receiver.Start();
        processes = new(database.Settings, log.Enqueue);
        await processes.AddSilo(Variables(siloMetrics));
        http = new HttpClient { BaseAddress = await processes.AddApi(more: Variables(apiMetrics)), Timeout = TimeSpan.FromMinutes(2) };
        await Trade();
        // It leaves behind the answer.
        await Eventually.Is(
            () => Task.FromResult(receiver.Reports), reports => reports.Any(report => report.Contains(Broken.Trace, StringComparison.Ordinal)), TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        if (processes is not null) await processes.DisposeAsync();
        if (receiver is not null) await receiver.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        http?.Dispose();
        Metrics.Dispose();
    }

    private Dictionary<string, string?> Variables(int metricsPort) => new()
    {
        ["METRICS_PORT"] = $"{metricsPort}",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"{Received.Address}",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["SENTRY_DSN"] = $"http://public@{Received.Address.Authority}/1",
        ["RELEASE"] = Release,
        ["LOG_FORMAT"] = "json",
        ["Logging__LogLevel__Default"] = "Information",
        ["DATABASE_LOCK_TIMEOUT_MS"] = "1000",
        ["Trades__ReviewPause"] = "00:00:00",
        ["SignIn__WorkFactor"] = "4",
    };

    private async Task Trade()
    {
        Ash = await SignUp("observedash");
        var misty = await SignUp("observedmisty");
        await Told.Of(Http, HttpMethod.Post, "/v1/auth/login", new { login = Ash.Name, password = "Wrong-Town-99" });
        await using var browser = await RoomListener.Connect(Http.BaseAddress!, misty);

        var settled = (await Ash.Send(HttpMethod.Post, "/v1/trades", new
        {
            with = misty.Name,
            offer = Ash.Pokemon.Take(1),
            request = misty.Pokemon.Take(1),
            note = "pikapika-note",
        })).Accepted<TradeView>();
        await browser.Watch(settled.Id, null);
        (await Ash.Act(settled.Id, "messages", new { text = "hello-from-the-room" })).Accepted<TradeMessageView>();
        Settling = await Told.Of(Http, HttpMethod.Post, $"/v1/trades/{settled.Id}/confirm", new { revision = settled.Revision }, misty.Token);
        Assert.True(Settling.Status == 200, Settling.Body);
        await Eventually.Is(() => Task.FromResult(browser.Sequences(settled.Id)), sequences => sequences.Count >= 2, TimeSpan.FromMinutes(1));

        var open = await Ash.Open(misty, Ash.Pokemon.Skip(1), []);
        await using (var holder = await Database.Source.OpenConnectionAsync())
        await using (var held = await holder.BeginTransactionAsync())
        {
            await using var hold = holder.CreateCommand();
            hold.CommandText = $"SELECT FROM trade WHERE id = '{open.Id}' FOR UPDATE";
            await hold.ExecuteNonQueryAsync();
            HeldUp = await Told.Of(Http, HttpMethod.Post, $"/v1/trades/{open.Id}/messages", new { text = "hello-from-the-room" }, Ash.Token);
        }
        await Database.Execute("INSERT INTO trade_event (trade_id, sequence, revision, kind, at, data) VALUES ($1, 99, 1, 1, now(), '[]')", open.Id.Value);
        Broken = await Told.Of(Http, HttpMethod.Get, $"/v1/trades/{open.Id}/timeline", null, Ash.Token);
    }

    private async Task<ProcessTrader> SignUp(string name)
    {
        var email = $"{name}@mail.example.org";
        using var answer = await Http.PostAsJsonAsync("/v1/auth/register", new { username = name, email, password = Password });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var token = json.GetProperty("accessToken").GetString()!;
        var trader = new ProcessTrader([Http]) { Id = new UserId(json.GetProperty("user").GetProperty("id").GetGuid()), Name = name, Token = token };
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=', 2)[1];
        Personal.AddRange([name, email, token, cookie]);
        for (var count = 0; count < 2; count++)
        {
            var added = await trader.Send(HttpMethod.Post, "/v1/pokemon", new { species = "Pikachu", level = 50, forTrade = true, nickname = "Sparkplug", notes = "pikapika-note" });
            Assert.True(added.IsAccepted, added.Body);
            trader.Pokemon.Add(new PokemonId(added.Member<Guid>("id")));
        }
        return trader;
    }
}

/// <summary>A request under a trace of its own, and its answer.</summary>
public sealed record Told(int Status, string Body, string Trace, string? RequestId, string Path)
{
    public static async Task<Told> Of(HttpClient http, HttpMethod method, string path, object? body, string? token = null)
    {
        var trace = Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray());
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("traceparent", $"00-{trace}-{trace[..16]}-00");
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7()}");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        var id = answer.Headers.TryGetValues("X-Request-Id", out var ids) ? ids.Single() : null;
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), trace, id, path);
    }
}
