using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Http;

namespace PokeTradeVault.Api.Limits;

/// <summary>Which limits a request counts against.</summary>
public sealed class RateLimits(IOptions<RateLimitOptions> options)
{
    private readonly RateLimit? general = Limit("general", options.Value.GeneralPerMinute, options.Value);
    private readonly RateLimit? address = Limit("address", options.Value.AddressPerMinute, options.Value);
    private readonly RateLimit? search = Limit("search", options.Value.SearchPerMinute, options.Value);
    private readonly RateLimit? signIn = Limit("sign-in", options.Value.SignInPerMinute, options.Value);
    private readonly RateLimit? invocations = Limit("hub", options.Value.InvocationsPerMinute, options.Value);

    public IReadOnlyList<RateCount> Of(HttpContext context)
    {
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<LimitedAs>()?.Kind ?? LimitKind.General;
        var caller = Caller.From(context.User)?.Id.ToString();
        if (kind is LimitKind.General && caller is not null)
            return Count(general, caller);
        var from = ClientAddress.Of(context);
        var everyCall = caller is null ? Count(address, from) : Count(general, caller);
        return kind switch
        {
            LimitKind.Search => [.. everyCall, .. Count(search, caller ?? from)],
            LimitKind.SignIn => [.. Count(address, from), .. Count(signIn, from)],
            _ => everyCall,
        };
    }

    /// <param name="trader">The trader's id.</param>
    public IReadOnlyList<RateCount> OfInvocation(string trader) => Count(invocations, trader);

    private static RateCount[] Count(RateLimit? limit, string subject) => limit is null ? [] : [new RateCount(limit, subject)];

    private static RateLimit? Limit(string name, int perMinute, RateLimitOptions options) =>
        perMinute == 0 ? null : new RateLimit(name, (long)perMinute * options.Times);
}
