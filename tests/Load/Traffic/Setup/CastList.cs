using PokeTradeVault.Load.Traffic.Cast;

namespace PokeTradeVault.Load.Traffic.Setup;

/// <summary>A trader that is made for a run.</summary>
internal sealed record Role(Guid Id, string Name, IReadOnlyList<Held> Vault);

/// <summary>Names and password of one run's traders, which nobody else's have.</summary>
internal sealed record CastList(string Run, string Password)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static CastList New() => new(
        System.Security.Cryptography.RandomNumberGenerator.GetString(Letters, 6), $"Load-{System.Security.Cryptography.RandomNumberGenerator.GetHexString(24)}x9");

    public string NameOf(int number) => $"load-{Run}-{number}";
}
