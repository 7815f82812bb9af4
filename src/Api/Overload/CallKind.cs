namespace PokeTradeVault.Api.Overload;

public enum CallKind
{
    None = 0,

    /// <summary>Every call that is nothing of the below: turned away first.</summary>
    Ordinary = 1,

    /// <summary>Goes on with a room that is open, or closes it: what both have done there would be lost otherwise.</summary>
    OpenRoom = 2,

    /// <summary>Waits in a queue of its own, which has a bound: never turned away here, and not counted.</summary>
    OwnQueue = 3,

    /// <summary>A browser's connection to the hub, which lasts: they have a bound of their own.</summary>
    HubConnection = 4,
}

/// <summary>Of an endpoint: what it is to the host when there is too much to do.</summary>
public sealed record AdmittedAs(CallKind Kind);

internal static class AdmittedAsExtensions
{
    public static RouteHandlerBuilder AdmitAs(this RouteHandlerBuilder endpoint, CallKind kind) => endpoint.WithMetadata(new AdmittedAs(kind));
}
