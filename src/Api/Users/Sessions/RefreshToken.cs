using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PokeTradeVault.Api.Users.Sessions;

/// <summary>What the cookie holds: the session's id and a secret that is good for one use. Redis knows only the secret's hash.</summary>
public sealed record RefreshToken(string SessionId, string Secret)
{
    private const int SecretBytes = 32;

    public static RefreshToken New(string sessionId) => new(sessionId, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    public static bool TryParse(string? text, [NotNullWhen(true)] out RefreshToken? token)
    {
        token = text?.Split('.') is [{ Length: 36 } session, { Length: > 0 and <= 64 } secret] && Guid.TryParseExact(session, "D", out _)
            ? new RefreshToken(session, secret)
            : null;
        return token is not null;
    }

    public string SecretHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    public override string ToString() => $"{SessionId}.{Secret}";
}
