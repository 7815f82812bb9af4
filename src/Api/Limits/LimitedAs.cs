namespace PokeTradeVault.Api.Limits;

public enum LimitKind
{
    None = 0,

    /// <summary>Every call that is nothing of the below.</summary>
    General = 1,

    /// <summary>Reads over all vaults.</summary>
    Search = 2,

    /// <summary>Costs a hash of a password.</summary>
    SignIn = 3,
}

/// <summary>Of an endpoint: which limit it counts against beside the one of every call.</summary>
public sealed record LimitedAs(LimitKind Kind);

internal static class LimitedAsExtensions
{
    public static RouteHandlerBuilder CountAs(this RouteHandlerBuilder endpoint, LimitKind kind) => endpoint.WithMetadata(new LimitedAs(kind));
}
