namespace PokeTradeVault.Load.Traders;

/// <summary>What one connection has of one room: the next event applies, an older one is dropped, a gap is told.</summary>
internal sealed class WatchedRoom(int sequence)
{
    private readonly Lock gate = new();

    /// <summary>The last event that was heard.</summary>
    public int Sequence { get; private set; } = sequence;

    /// <param name="apply">Runs where it is the next one, before any other event of the room.</param>
    /// <returns>false where events between are missing.</returns>
    public bool Hear(int number, Action apply)
    {
        lock (gate)
        {
            if (number > Sequence + 1) return false;
            if (number <= Sequence) return true;
            Sequence = number;
            apply();
            return true;
        }
    }
}
