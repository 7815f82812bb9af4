namespace PokeTradeVault.Live;

/// <summary>Bounds of what one hub connection may do.</summary>
internal static class HubLimits
{
    /// <summary>The longest honest invocation has some 200 bytes.</summary>
    public const int MessageBytesMax = 4 * 1024;

    /// <summary>Rooms that one connection watches at once.</summary>
    public const int RoomsMax = 20;

    /// <summary>Invocations at once, and as many again each <see cref="InvocationsPer"/>.</summary>
    public const int InvocationsMax = 30;

    /// <summary>Connections of one session to one host: more tabs than anybody has open.</summary>
    public const int ConnectionsMax = 50;

    public static readonly TimeSpan InvocationsPer = TimeSpan.FromSeconds(10);
}
