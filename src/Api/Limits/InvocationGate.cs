using PokeTradeVault.Live;

namespace PokeTradeVault.Api.Limits;

/// <summary>The hub's share of the limits.</summary>
internal sealed class InvocationGate(RateLimits limits, RateLimiter limiter) : IInvocationGate
{
    public async ValueTask<bool> MayInvoke(string trader) => (await limiter.Take(limits.OfInvocation(trader))).MayPass;
}
