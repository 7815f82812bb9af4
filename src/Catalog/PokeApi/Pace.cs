namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Lets one through each interval.</summary>
internal sealed class Pace(TimeSpan interval, TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset next;

    public Task Turn(CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetUtcNow();
            wait = next > now ? next - now : TimeSpan.Zero;
            next = now + wait + interval;
        }
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }
}
