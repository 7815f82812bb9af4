using PokeTradeVault.Load.Crowd;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Load.Traffic.Options;

namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>What an arrival can do, chosen by the mix. Rooms keep to their number: where there are too many a proposal brings one to its end instead, and the other way round.</summary>
internal sealed class Repertoire
{
    private readonly TrafficOptions options;
    private readonly Skew<string> kinds;
    private readonly Troupe troupe;
    private readonly RoomPool rooms;
    private readonly Timings timings;
    private readonly TimeProvider time;
    private readonly Browsing browsing;
    private readonly Editing editing;
    private readonly Proposing proposing;
    private readonly Negotiating negotiating;

    public Repertoire(TrafficOptions options, Troupe troupe, RoomPool rooms, Promises promises, Timings timings, ClockOffset clock, TimeProvider time)
    {
        (this.options, this.troupe, this.rooms, this.timings, this.time) = (options, troupe, rooms, timings, time);
        kinds = Skew.Of([.. options.Mix.Arrivals.Select(each => (each.Name, (double)each.Weight))]);
        Closing = new Closing(rooms, promises, time);
        browsing = new Browsing(troupe);
        editing = new Editing(troupe);
        proposing = new Proposing(rooms, promises, clock);
        negotiating = new Negotiating(rooms, Closing);
    }

    public Closing Closing { get; }

    /// <summary>How far the number of rooms may be from what was asked for.</summary>
    private int Slack => Math.Max(1, options.Rooms / 10);

    public Task Act(Arrival arrival, CancellationToken cancellation)
    {
        var random = new Random(unchecked((options.Seed * 397) + (int)arrival.Number));
        var journey = new Journey(timings, time, arrival.Due, cancellation);
        return kinds.Pick(random) switch
        {
            "browse" => browsing.Act(journey, random),
            "edit" => editing.Act(journey, random),
            "propose" => rooms.Open < options.Rooms + Slack || rooms.Waiting == 0 ? proposing.Act(journey, random, troupe) : Closing.Act(journey),
            "confirm" => rooms.Open > options.Rooms - Slack && rooms.Waiting > 0 ? Closing.Act(journey) : proposing.Act(journey, random, troupe),
            "negotiate" => negotiating.Act(journey, random),
            _ => negotiating.Chat(journey, random),
        };
    }

    /// <summary>Rooms that are there when the run begins.</summary>
    public async Task<OpenRoom?> Open(Member first, Member second, int number, CancellationToken cancellation) =>
        await proposing.Open(new Journey(timings, time, time.GetTimestamp(), cancellation), new Random(options.Seed + number), first, second);

    public Journey JourneyNow(CancellationToken cancellation) => new(timings, time, time.GetTimestamp(), cancellation);
}
