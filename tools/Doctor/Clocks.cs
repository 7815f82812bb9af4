using System.Globalization;

namespace PokeTradeVault.Doctor;

/// <summary>Tokens, pauses and expiries are judged by each machine's clock: they have to agree.</summary>
internal static class Clocks
{
    private const double WarnFrom = 1;
    private const double WrongFrom = 10;

    /// <summary>Seconds since 1970, as this machine has them.</summary>
    public static double Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;

    /// <param name="theirs">Seconds since 1970, as the other machine has them.</param>
    /// <param name="asked">This machine's seconds before it was asked; it may have taken its time to answer.</param>
    public static Finding Compare(string subject, double theirs, double asked)
    {
        var apart = Math.Max(0, Math.Max(asked - theirs, theirs - Now));
        var text = string.Create(CultureInfo.InvariantCulture, $"this machine's and that of {subject} are {apart:0.0} s apart");
        return apart switch
        {
            >= WrongFrom => Finding.Wrong("clock", $"{text}: set up NTP"),
            >= WarnFrom => Finding.Warning("clock", $"{text}: set up NTP"),
            _ => Finding.Fine("clock", text),
        };
    }
}
