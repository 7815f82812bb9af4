namespace PokeTradeVault.Integration.Fuzz;

/// <summary>Choices that come out the same for the same seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double share) => random.NextDouble() < share;

    /// <returns>0 to <paramref name="below"/> - 1.</returns>
    public int Number(int below) => random.Next(below);

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    public Guid Guid() => new(Bytes(16));
}
