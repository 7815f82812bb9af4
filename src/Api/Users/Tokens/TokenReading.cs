using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.Net.Http.Headers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Live;

namespace PokeTradeVault.Api.Users.Tokens;

/// <summary>Who asks, by the access token of a request: the token must be good, and its session not ended.</summary>
internal sealed class TokenReading(AccessTokens tokens, KnownTokens known, SessionGate sessions)
{
    private const string Bearer = "Bearer ";

    public void Configure(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        // Nobody asks for the token again, and it need not lie about.
        options.SaveToken = false;
        options.TokenValidationParameters = tokens.Validation();
        options.Events = new JwtBearerEvents { OnMessageReceived = Begin, OnTokenValidated = Check };
    }

    private Task Begin(MessageReceivedContext context)
    {
        // A browser can't set headers on a WebSocket; everywhere else a token in an address would end up in logs.
        if (context.Request.Path.StartsWithSegments(TradeHub.Path, StringComparison.OrdinalIgnoreCase))
        {
            if (context.Request.Query["access_token"] is [{ Length: > 0 } token])
                context.Token = token;
            // A connection ends with its token: what the framework reads of it is left to the framework.
            return Task.CompletedTask;
        }

        return context.Request.Headers[HeaderNames.Authorization] is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && known.Find(header[Bearer.Length..].Trim()) is { } found
            ? Recognize(context, found)
            : Task.CompletedTask;
    }

    /// <summary>Where the session has ended, the usual way finds so too and says it.</summary>
    private async Task Recognize(MessageReceivedContext context, KnownToken found)
    {
        if (!await IsOpen(found.Trader))
            return;
        context.Principal = found.Trader;
        context.Success();
    }

    private async Task Check(TokenValidatedContext context)
    {
        if (!await IsOpen(context.Principal!))
            context.Fail("The session is over.");
        else if (context.SecurityToken is JsonWebToken { EncodedToken: { } token } verified)
            known.Remember(token, context.Principal!, verified.ValidFrom, verified.ValidTo);
    }

    private async ValueTask<bool> IsOpen(ClaimsPrincipal trader) => Caller.From(trader) is { } caller && await sessions.IsOpen(caller.SessionId);
}
