using System.Globalization;

namespace PokeTradeVault.Doctor;

/// <summary>Tokens, pauses and expiries are judged by each machine's clock: they have to agree.</summary>
internal static class Clocks
{
    private const double WarnFrom = 1;
    private const double WrongFrom = 10;

    /// <param name="theirs">Seconds since 1970, as the other machine has them.</param>
    public static Finding Compare(string subject, double theirs)
    {
        var apart = Math.Abs(theirs - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0);
        var text = string.Create(CultureInfo.InvariantCulture, $"this machine's and that of {subject} are {apart:0.0} s apart");
        return apart switch
        {
            >= WrongFrom => Finding.Wrong("clock", $"{text}: set up NTP"),
            >= WarnFrom => Finding.Warning("clock", $"{text}: set up NTP"),
            _ => Finding.Fine("clock", text),
        };
    }
}
