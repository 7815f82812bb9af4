using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Production.Rollout;

/// <summary>
/// Pairs who trade one Pokémon to and fro, and pairs who talk in a room that stays open, all through the balancer, until they
/// are told to stop.
/// </summary>
internal sealed class SteadyTrading : IAsyncDisposable
{
    private const int Pairs = 4;
    private const int Rooms = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TradeEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan TalkEvery = TimeSpan.FromMilliseconds(500);
    private readonly ProductionTopology topology;
    private readonly HttpClient http;
    private readonly CancellationTokenSource stop = new();
    private readonly List<(TradeId Trade, Trader Host, Ear[] Ears)> rooms = [];
    private Task running = Task.CompletedTask;
    private int completed;

    private SteadyTrading(ProductionTopology topology) => (this.topology, http) = (topology, topology.Client());

    public Answers Answers { get; } = new();

    /// <summary>Trades that went through.</summary>
    public int Completed => completed;

    /// <summary>How often each browser had to connect.</summary>
    public IReadOnlyList<int> Connections => [.. rooms.SelectMany(room => room.Ears).Select(ear => ear.Connections)];

    public static async Task<SteadyTrading> Start(ProductionTopology topology)
    {
        var trading = new SteadyTrading(topology);
        var pairs = await Task.WhenAll(Enumerable.Range(0, Pairs).Select(_ => trading.Pair()));
        var rooms = await Task.WhenAll(Enumerable.Range(0, Rooms).Select(_ => trading.Pair()));
        await Task.WhenAll(rooms.Select(trading.Enter));
        trading.running = Task.WhenAll([.. pairs.Select(trading.Trade), .. trading.rooms.Select(trading.Talk)]);
        await trading.GoesOn();
        return trading;
    }

    /// <summary>Until everybody has traded again.</summary>
    public async Task GoesOn()
    {
        var before = completed;
        await Eventually.Is(() => Task.FromResult(Seen()), _ => completed >= before + (2 * Pairs) || running.IsCompleted, Patience);
        if (running.IsCompleted) await running;

        string Seen() => $"{completed - before} trades; {string.Join("; ", Answers.Repeated.TakeLast(3))}";
    }

    /// <summary>Ends it and checks that nobody has missed or lost anything.</summary>
    public async Task EndsWell()
    {
        await stop.CancelAsync();
        await running;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{completed} trades; browsers connected {string.Join(", ", Connections)} times; sent again:\n{string.Join('\n', Answers.Repeated)}");
        Assert.True(Answers.Wrong.IsEmpty, string.Join('\n', Answers.Wrong));
        foreach (var (trade, host, ears) in rooms)
        {
            var all = Enumerable.Range(1, (await host.Look(trade)).Sequence).ToList();
            foreach (var ear in ears) Assert.Equal(all, await Eventually.Is(() => Task.FromResult(ear.Heard), heard => heard.Count >= all.Count, Patience));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var ear in rooms.SelectMany(room => room.Ears)) await ear.DisposeAsync();
        http.Dispose();
        stop.Dispose();
    }

    private async Task<(Trader One, Trader Other)> Pair() => (await Trader.Register(http, Answers), await Trader.Register(http, Answers));

    private async Task Enter((Trader One, Trader Other) pair)
    {
        var trade = (await pair.One.Propose(pair.Other, (await pair.One.Add("Eevee")).Id)).Id;
        Ear[] ears = [new(topology, pair.One, trade), new(topology, pair.Other, trade)];
        lock (rooms) rooms.Add((trade, pair.One, ears));
        foreach (var ear in ears) ear.Open();
    }

    private async Task Talk((TradeId Trade, Trader Host, Ear[] Ears) room)
    {
        using var pace = new PeriodicTimer(TalkEvery);
        while (!stop.IsCancellationRequested)
        {
            await room.Host.Say(room.Trade, "still there?");
            await pace.WaitForNextTickAsync();
        }
    }

    private async Task Trade((Trader One, Trader Other) pair)
    {
        var pokemon = await pair.One.Add("Pikachu");
        var (from, to, version) = (pair.One, pair.Other, pokemon.Version);
        using var pace = new PeriodicTimer(TradeEvery);
        while (!stop.IsCancellationRequested)
        {
            var opened = await from.Propose(to, pokemon.Id);
            var closed = await to.Confirm(opened.Id);
            Assert.Equal(TradeStatus.Completed, closed.Status);
            Interlocked.Increment(ref completed);
            (from, to) = (to, from);
            version = (await from.OfferAgain(pokemon.Id, version + 1)).Version;
            await pace.WaitForNextTickAsync();
        }
    }
}
