using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Acts;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Load.Traffic.Figures;
using PokeTradeVault.Load.Traffic.Options;

namespace PokeTradeVault.Load.Traffic.Setup;

/// <summary>Everything that must be there before the first arrival: target, traders, connections, rooms.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int AtOnce = 32;
    private readonly OwnHosts? own;

    private Stage(TrafficOptions options, OwnHosts? own)
    {
        (Options, this.own) = (options, own);
        Target = new Target(own?.Addresses ?? options.Addresses);
        DatabaseUrl = (own?.DatabaseUrl ?? options.DatabaseUrl) is { } url ? Settings.PostgresUrl.ForMigrations(url) : null;
        Clock = new ClockOffset(Target.Time);
    }

    public TrafficOptions Options { get; }

    public Target Target { get; }

    /// <summary>As a connection string; null where there is only the API.</summary>
    public string? DatabaseUrl { get; }

    public Timings Timings { get; } = new();

    public Promises Promises { get; } = new();

    public RoomPool Rooms { get; } = new();

    public ClockOffset Clock { get; }

    public Troupe Troupe { get; private set; } = new() { All = [], Active = [], Idle = [] };

    public IReadOnlyList<OpenRoom> IdleRooms { get; private set; } = [];

    public Repertoire Repertoire { get; private set; } = null!;

    public IEnumerable<RoomConnection> Connections => Troupe.Active.Concat(Troupe.Idle).Select(member => member.Connection).OfType<RoomConnection>();

    public long Pokemon => (long)Options.Traders * Options.Pokemon;

    /// <param name="say">Hears what is being done.</param>
    public static async Task<Stage> Open(TrafficOptions options, string folder, Action<string> say, CancellationToken cancellation)
    {
        OwnHosts? own = null;
        if (options.HasOwnHosts)
        {
            say("PostgreSQL and Garnet of the run's own start");
            own = await OwnHosts.Open(Path.Combine(folder, "hosts.log"), cancellation);
        }

        Stage? stage = null;
        try
        {
            var cast = CastList.New();
            var url = own?.DatabaseUrl ?? options.DatabaseUrl;
            var roles = url is null ? null : await Written(options, url, cast, own is not null, say, cancellation);
            if (own is not null)
            {
                say($"Hosts start: {options.Silos} silos, {options.Apis} API{(options.Apis == 1 ? options.Silos == 0 ? " with the silo in it" : "" : "s")}");
                await own.Start(options, cancellation);
            }

            stage = new Stage(options, own);
            await stage.Knock(cancellation);
            await stage.Fill(roles, cast, say, cancellation);
            return stage;
        }
        catch
        {
            await (stage?.DisposeAsync() ?? own?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    public async Task<ProcessWatch> Watch(CancellationToken cancellation) => new(
        own is null ? Options.Processes : own.Processes.Concat([new("garnet", own.StoresProcess)]).ToDictionary(each => each.Key, each => each.Value),
        own?.Metrics ?? Options.Metrics,
        DatabaseUrl is not null ? await ProcessWatch.PostmasterOf(DatabaseUrl, cancellation) : null,
        Target.Time);

    public async ValueTask DisposeAsync()
    {
        await Parallel.ForEachAsync(Connections, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (connection, _) => await connection.DisposeAsync());
        Target.Dispose();
        if (own is not null) await own.DisposeAsync();
    }

    private static async Task<IReadOnlyList<Role>> Written(TrafficOptions options, string url, CastList cast, bool isNew, Action<string> say, CancellationToken cancellation)
    {
        var since = TimeProvider.System.GetTimestamp();
        var roles = await DatabaseCast.Write(Settings.PostgresUrl.ForMigrations(url), cast, options.Traders, options.Pokemon, options.Seed, isNew, cancellation);
        say($"{options.Traders:N0} traders with {options.Pokemon} Pokémon each were written in {TimeProvider.System.GetElapsedTime(since).TotalSeconds:0.0} s");
        return roles;
    }

    /// <exception cref="SetupException">Nobody is there.</exception>
    private async Task Knock(CancellationToken cancellation)
    {
        foreach (var address in Target.Addresses)
        {
            var answer = await Target.Send(HttpMethod.Get, new Uri(address, "/health/live"), cancellation: cancellation);
            if (!answer.IsAccepted) throw new SetupException($"{address.Authority} does not answer as PokeTradeVault does: {answer.Code}.");
        }
    }

    private async Task Fill(IReadOnlyList<Role>? roles, CastList cast, Action<string> say, CancellationToken cancellation)
    {
        var members = roles is null
            ? await RegisteredCast.Make(Target, cast, Options.Traders, Options.Pokemon, Progress(say, "traders registered", Options.Traders), cancellation)
            : [.. roles.Select((role, number) => new Member(new RemoteTrader(Target, Target.AddressFor(number), role.Name, cast.Password), role.Id, role.Vault))];
        Troupe = Troupe.Of(members, Options.OnlineTraders, Options.Mix.Idle);
        await Connect(say, cancellation);
        Repertoire = new Repertoire(Options, Troupe, Rooms, Promises, Timings, Clock, Target.Time);
        say($"Rooms open: {Options.Rooms:N0} to trade in, {Troupe.Idle.Count / 2:N0} to watch");
        await OpenRooms(cancellation);
    }

    private async Task Connect(Action<string> say, CancellationToken cancellation)
    {
        var (online, connected) = (Troupe.Active.Concat(Troupe.Idle).ToList(), 0);
        var progress = Progress(say, "traders online", online.Count);
        await Parallel.ForEachAsync(online, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (member, stop) =>
        {
            var signedIn = await member.Trader.UntilKnown(HttpMethod.Get, "/v1/auth/me", null, Guid.CreateVersion7(), TimeSpan.FromMinutes(2), cancellation: stop);
            if (!signedIn.IsAccepted) throw new SetupException($"{member.Trader.Name} could not sign in at {member.Trader.Address}: {signedIn.Code}.");
            member.Connection = new RoomConnection(member.Trader, heard => Hear(member, heard));
            await member.Connection.Start(stop);
            progress(Interlocked.Increment(ref connected));
        });
    }

    private void Hear(Member member, HeardEvent heard)
    {
        if (heard.By == member.Id) return;
        Timings.Count(Steps.Push, heard.How is HeardBy.Push ? Answer.Ok : Errors.CaughtUp);
        if (heard.How is HeardBy.Push) Timings.Record(Steps.Push, Clock.Since(heard.At));
    }

    private async Task OpenRooms(CancellationToken cancellation)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        var idle = new OpenRoom?[Troupe.Idle.Count / 2];
        await Parallel.ForAsync(0, idle.Length, parallel, async (number, stop) =>
            idle[number] = await Repertoire.Open(Troupe.Idle[2 * number], Troupe.Idle[(2 * number) + 1], number, stop));
        IdleRooms = [.. idle.OfType<OpenRoom>()];
        await Parallel.ForAsync(0, Options.Rooms, parallel, async (number, stop) =>
        {
            var (first, second) = Troupe.Pair(new Random(Options.Seed + number));
            if (await Repertoire.Open(first, second, number, stop) is { } room) Rooms.Opened(room);
        });
    }

    /// <summary>Says it at every tenth.</summary>
    private static Action<int> Progress(Action<string> say, string what, int all) => done =>
    {
        if (done == all || (all >= 100 && done % (all / 10) == 0)) say($"{done:N0} of {all:N0} {what}");
    };
}
