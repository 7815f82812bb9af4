using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Users;

/// <summary>Hosts keep pages that everybody may see. Whoever changes what stands on one says so after the commit, before the answer.</summary>
public interface IPublicPages
{
    /// <summary>Never fails: pages that can't be forgotten run out by themselves.</summary>
    Task Changed(IEnumerable<UserId> traders);
}

/// <summary>No pages are kept.</summary>
public sealed class NoPublicPages : IPublicPages
{
    public Task Changed(IEnumerable<UserId> traders) => Task.CompletedTask;
}
