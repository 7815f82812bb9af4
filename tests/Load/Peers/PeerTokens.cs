using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PokeTradeVault.Settings;
using StackExchange.Redis;

namespace PokeTradeVault.Load.Peers;

/// <summary>Signs in without a password (a hash of one takes a quarter of a second): a session in Redis and a token signed with the host's secret.</summary>
internal sealed class PeerTokens(VaultSettings settings)
{
    private const string Issuer = "poketradevault";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private readonly byte[] secret = Encoding.UTF8.GetBytes(settings.JwtSecret!);

    public string For(Guid trader, string name)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = Issuer,
            aud = Issuer,
            iat = now.ToUnixTimeSeconds(),
            nbf = now.ToUnixTimeSeconds(),
            exp = (now + Lifetime).ToUnixTimeSeconds(),
            sub = trader,
            name,
            sid = trader,
            roles = (string[])["trader"],
        });
        var signed = $"{Header}.{Base64Url.EncodeToString(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>One each, whose id is the trader's own.</summary>
    public async Task OpenSessions(IEnumerable<Guid> traders)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(RedisUrls.Parse(settings.RedisUrl!));
        var database = redis.GetDatabase();
        await Task.WhenAll(traders.Select(trader => database.HashSetAsync(
            $"{settings.ServiceId}:session:{trader}", [new("user", trader.ToString()), new("createdAt", 0), new("usedAt", 0)])));
    }
}
