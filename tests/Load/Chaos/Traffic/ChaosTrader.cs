using System.Diagnostics;
using System.Text.Json.Nodes;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>A trader whose every command to a room is recorded, with what came of it.</summary>
/// <param name="patience">How long a command whose outcome is unknown is sent again.</param>
/// <param name="halt">Nothing is sent again any more.</param>
internal sealed class ChaosTrader(Hosts hosts, HistoryFile history, string name, TimeSpan patience, CancellationToken halt)
{
    private const string Password = "Correct-Horse-1";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private int calls;

    public string Name => name;

    public Guid Id { get; private set; }

    public string? Token { get; private set; }

    public async Task Register()
    {
        var given = await UntilAnswered(host => hosts.Send(
            host, HttpMethod.Post, "/v1/auth/register", new { username = name, email = $"{name}@example.org", password = Password }));
        SignedIn(given);
    }

    /// <summary>Enters a Pokémon that is for trade.</summary>
    public async Task<Guid> Enter()
    {
        var key = Guid.CreateVersion7();
        var given = await UntilAnswered(host => hosts.Send(
            host, HttpMethod.Post, "/v1/pokemon", new { species = "Pikachu", level = 50, forTrade = true }, Token, key));
        var pokemon = IdIn(given.Body!);
        history.Add(new Entered(pokemon, Id));
        return pokemon;
    }

    public Task<Given> Propose(ChaosTrader with, IEnumerable<Guid> offer, IEnumerable<Guid> request, Guid key, bool isPatient = true) =>
        Issue(Act.Propose, RoomOf(key), "/v1/trades", new { with = with.Name, offer, request }, key, isPatient);

    /// <summary>The room that a proposal under <paramref name="key"/> opens.</summary>
    public Guid RoomOf(Guid key) => TradeKey.Of(new UserId(Id), new CommandId(key)).Value;

    /// <param name="body">null for an act that needs none.</param>
    public Task<Given> Do(Act act, Guid room, object? body, Guid? key = null, bool isPatient = true) =>
        Issue(act, room, $"/v1/trades/{room}/{PathOf(act)}", body, key ?? Guid.CreateVersion7(), isPatient);

    /// <summary>Says its own key: each text is there once, or it was said twice.</summary>
    public Task<Given> Say(Guid room, bool isPatient = true)
    {
        var key = Guid.CreateVersion7();
        return Do(Act.Message, room, new { text = $"{key}" }, key, isPatient);
    }

    /// <summary>Something that is no command to a room: not recorded, and asked until somebody answers.</summary>
    public async Task<Given> Ask(HttpMethod method, string path, object? body = null)
    {
        var key = method == HttpMethod.Get ? (Guid?)null : Guid.CreateVersion7();
        return await UntilAnswered(host => hosts.Send(host, method, path, body, Token, key));
    }

    /// <param name="isPatient">Sent again until the outcome is known; else one sending, whatever comes of it.</param>
    private async Task<Given> Issue(Act act, Guid room, string path, object? body, Guid key, bool isPatient)
    {
        var since = Stopwatch.GetTimestamp();
        using var pause = new PeriodicTimer(Pause);
        while (true)
        {
            var host = Next();
            var call = history.NextCall();
            history.Add(new Sent(call, key, act, Id, room, host));
            var given = await hosts.Send(host, HttpMethod.Post, path, body, Token, key);
            history.Add(Record(call, given));
            if (given.Status == 401) await SignIn();
            if (given.Outcome is Outcome.Accepted or Outcome.Refused || !isPatient || Stopwatch.GetElapsedTime(since) > patience) return given;
            await pause.WaitForNextTickAsync(halt);
        }
    }

    private static Answered Record(long call, Given given) => new(call, given.Outcome, given.Status)
    {
        Code = given.Code,
        Sequence = given.IsAccepted ? given.Body?["sequence"]?.GetValue<int>() : null,
        Revision = given.IsAccepted ? given.Body?["revision"]?.GetValue<int>() : null,
        Became = given.IsAccepted && given.Body?["status"]?.GetValue<string>() is { } status ? Enum.Parse<TradeStatus>(status, ignoreCase: true) : null,
        Digest = given.IsAccepted ? given.Digest : null,
    };

    private async Task<Given> UntilAnswered(Func<int, Task<Given>> send)
    {
        var since = Stopwatch.GetTimestamp();
        using var pause = new PeriodicTimer(Pause);
        while (Stopwatch.GetElapsedTime(since) < patience)
        {
            var given = await send(Next());
            if (given.Outcome is Outcome.Accepted or Outcome.Refused) return given;
            if (given.Status == 401) await SignIn();
            await pause.WaitForNextTickAsync(halt);
        }
        throw new TimeoutException($"{name} gets no answer any more.");
    }

    /// <summary>Where Redis has lost its sessions, or never heard of one.</summary>
    private async Task SignIn()
    {
        var given = await hosts.Send(Next(), HttpMethod.Post, "/v1/auth/login", new { login = name, password = Password });
        if (given.IsAccepted) SignedIn(given);
    }

    private void SignedIn(Given given)
    {
        if (!given.IsAccepted) throw new InvalidOperationException($"{name} can't sign in: {given.Body}");
        (Id, Token) = (IdIn(given.Body!["user"]!), given.Body!["accessToken"]!.GetValue<string>());
    }

    /// <summary>One API after the other.</summary>
    private int Next() => (int)((uint)Interlocked.Increment(ref calls) % hosts.Addresses.Count);

    private static Guid IdIn(JsonNode node) => Guid.Parse(node["id"]!.GetValue<string>());

    private static string PathOf(Act act) => act switch
    {
        Act.Table => "table",
        Act.Confirm => "confirm",
        Act.Unconfirm => "unconfirm",
        Act.Message => "messages",
        Act.Reject => "reject",
        Act.Cancel => "cancel",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "not an act in a room"),
    };
}
