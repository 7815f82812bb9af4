namespace PokeTradeVault.Smoke;

/// <summary>Something is not as it should be.</summary>
public sealed class SmokeException : Exception
{
    public SmokeException()
    {
    }

    public SmokeException(string message)
        : base(message)
    {
    }

    public SmokeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
