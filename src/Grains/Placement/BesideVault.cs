using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Placement;

/// <summary>
/// Says with a call whose vault a room belongs beside, should the call open it. It travels with the request, and reaches whoever
/// places the grains that work for it; it names its room, so that it means nothing to the others.
/// </summary>
internal static class BesideVault
{
    private const string Key = "ptv.beside";

    public static void Of(UserId owner, TradeId room) => RequestContext.Set(Key, $"{room.Value:n}{owner.Value:n}");

    /// <returns>The owner, where the request says one for this room.</returns>
    public static UserId? OwnerFor(GrainId room, Dictionary<string, object>? request) =>
        request?.GetValueOrDefault(Key) is string said
        && room.TryGetGuidKey(out var id, out _)
        && said.AsSpan(0, 32).SequenceEqual($"{id:n}")
            ? new UserId(Guid.ParseExact(said.AsSpan(32), "n"))
            : null;
}
