using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Setup;

/// <summary>Makes traders as anybody does, by registering and importing; each takes the target a bcrypt hash of its full cost.</summary>
internal static class RegisteredCast
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="made">Hears how many there are.</param>
    /// <exception cref="SetupException">One was not to be had.</exception>
    public static async Task<IReadOnlyList<Member>> Make(Target target, CastList cast, int traders, int pokemon, Action<int> made, CancellationToken cancellation)
    {
        var (members, count) = (new Member[traders], 0);
        await Parallel.ForAsync(0, traders, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (number, stop) =>
        {
            var trader = new RemoteTrader(target, target.AddressFor(number), cast.NameOf(number), cast.Password);
            await UntilAccepted("register", trader, () => trader.Register(stop), stop);
            var answer = await trader.UntilKnown(
                HttpMethod.Post, "/v1/pokemon/import", new { format = "showdown", text = Sets(pokemon), dryRun = false, forTrade = true }, Guid.CreateVersion7(), Patience, cancellation: stop);
            if (!answer.IsAccepted) throw new SetupException($"Trader {trader.Name} could not import a vault: {answer.Code}.");
            members[number] = new Member(trader, trader.Id, answer.Read<Imported>().Rows.Select(row => row.Pokemon!).Select(row => new Held(row.Id.Value, row.Version, row.ForTrade)));
            made(Interlocked.Increment(ref count));
        });
        return members;
    }

    private static async Task UntilAccepted(string what, RemoteTrader trader, Func<Task<Answer>> call, CancellationToken cancellation)
    {
        var time = trader.Target.Time;
        for (var since = time.GetTimestamp(); ;)
        {
            var answer = await call();
            if (answer.IsAccepted) return;
            if (!RemoteTrader.IsWorthRepeating(answer) || time.GetElapsedTime(since) > Patience) throw new SetupException(Reason(what, trader, answer));
            await Task.Delay(answer.RetryAfter ?? TimeSpan.FromSeconds(1), time, cancellation);
        }
    }

    private static string Reason(string what, RemoteTrader trader, Answer answer) => answer.Code is "rate_limited"
        ? $"{what} of {trader.Name}: too many from one address. Let the target run with RateLimits__Times=1000, or name its DATABASE_URL."
        : $"{what} of {trader.Name}: {answer.Code}.";

    private static string Sets(int pokemon) => string.Join("\n\n", Enumerable.Range(1, pokemon).Select(level => $"Pikachu\nAbility: Static\nLevel: {(level % 99) + 2}"));

    private sealed record Imported(IReadOnlyList<ImportedRow> Rows);

    private sealed record ImportedRow(PokemonView? Pokemon);
}

/// <summary>The run could not begin; the message says why.</summary>
internal sealed class SetupException(string message) : Exception(message);
