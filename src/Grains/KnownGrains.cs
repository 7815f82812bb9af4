namespace PokeTradeVault.Grains;

/// <summary>
/// References as <see cref="IGrainFactory.GetGrain{T}(Guid, string)"/> makes them. That looks the interface's attributes up each
/// time, which is 4 % of what a host does for a trade; here it is done once a process.
/// </summary>
public static class KnownGrains
{
    public static T Known<T>(this IGrainFactory grains, Guid key) where T : IGrainWithGuidKey
    {
        if (Kind<T>.Known is { } known)
            return (T)grains.GetGrain(GrainId.Create(known.Grain, GrainIdKeyExtensions.CreateGuidKey(key)), known.Interface);
        var first = grains.GetGrain<T>(key);
        if (first is GrainReference reference)
            Kind<T>.Known = new(reference.GrainId.Type, reference.InterfaceType);
        return first;
    }

    private static class Kind<T>
    {
        public static KnownKind? Known { get; set; }
    }

    private sealed record KnownKind(GrainType Grain, GrainInterfaceType Interface);
}
