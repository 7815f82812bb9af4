using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Load.Chaos.Traffic;

/// <summary>What an API has answered, if it has.</summary>
/// <param name="Status">0 where no answer came.</param>
internal sealed record Given(Outcome Outcome, int Status, JsonNode? Body)
{
    public static Given Nothing { get; } = new(Outcome.Unknown, 0, null);

    public static Given NotReached { get; } = new(Outcome.TurnedAway, 0, null);

    public string? Code => Outcome is Outcome.Accepted ? null : Body?["code"]?.GetValue<string>();

    public string? Digest { get; private init; }

    public bool IsAccepted => Outcome is Outcome.Accepted;

    public static Given Of(int status, string body)
    {
        var node = body.StartsWith('{') ? JsonNode.Parse(body) : null;
        return new(Sort(status, node?["code"]?.GetValue<string>()), status, node)
        {
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16],
        };
    }

    private static Outcome Sort(int status, string? code) => status switch
    {
        >= 200 and < 300 => Outcome.Accepted,
        401 or 429 => Outcome.TurnedAway,
        503 when code is "overloaded" => Outcome.TurnedAway,
        >= 400 and < 500 => Outcome.Refused,
        _ => Outcome.Unknown,
    };
}
