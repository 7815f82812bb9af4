namespace PokeTradeVault.Load.Traffic.Acts;

/// <summary>
/// How far the target's clock is ahead of this one: what it dates lies between sending and answer, each of which bounds the
/// offset, and of many the narrowest bounds count. 0 where that is possible.
/// </summary>
internal sealed class ClockOffset(TimeProvider time)
{
    private readonly Lock gate = new();
    private TimeSpan least = TimeSpan.MinValue;
    private TimeSpan most = TimeSpan.MaxValue;

    public DateTimeOffset Now => time.GetUtcNow();

    public TimeSpan Ahead
    {
        get
        {
            lock (gate) return (least <= TimeSpan.Zero && most >= TimeSpan.Zero) || least > most ? TimeSpan.Zero : (least / 2) + (most / 2);
        }
    }

    public void Observe(DateTimeOffset sent, DateTimeOffset dated, DateTimeOffset answered)
    {
        lock (gate)
        {
            if (dated - answered > least) least = dated - answered;
            if (dated - sent < most) most = dated - sent;
        }
    }

    /// <summary>How long ago that was by the target's clock.</summary>
    public TimeSpan Since(DateTimeOffset dated) => Now + Ahead - dated;
}
