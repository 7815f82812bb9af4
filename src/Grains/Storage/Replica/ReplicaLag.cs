using NpgsqlTypes;

namespace PokeTradeVault.Grains.Storage;

/// <summary>
/// How old a replica's data may be, reckoned from where the primary's log stood at which time: the replica's own word for it
/// (the time of the last transaction that it replayed) is no use on a quiet primary, nor once it is cut off from one.
/// </summary>
internal sealed class ReplicaLag(int samplesMax = 120)
{
    private readonly Queue<(DateTimeOffset At, NpgsqlLogSequenceNumber Position)> samples = new();
    private DateTimeOffset? caughtUp;

    /// <param name="at">Taken before <paramref name="position"/> was asked for.</param>
    public void Primary(DateTimeOffset at, NpgsqlLogSequenceNumber position)
    {
        samples.Enqueue((at, position));
        while (samples.Count > samplesMax)
            samples.Dequeue();
    }

    /// <summary>The replica has everything up to <paramref name="position"/>.</summary>
    public void Replayed(NpgsqlLogSequenceNumber position)
    {
        while (samples.TryPeek(out var oldest) && oldest.Position <= position)
        {
            caughtUp = oldest.At;
            samples.Dequeue();
        }
    }

    /// <returns>The longest that what it shows can be behind; null while nobody knows.</returns>
    public TimeSpan? At(DateTimeOffset now) => caughtUp is { } then ? now - then : null;
}
