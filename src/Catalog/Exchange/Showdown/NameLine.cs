namespace PokeTradeVault.Catalog.Exchange.Showdown;

/// <summary>The first line of a set: <c>Nickname (Species) (M) @ Item</c>, of which all but the species may be missing.</summary>
internal sealed record NameLine
{
    private const string At = " @ ";

    public string? Nickname { get; private init; }

    /// <summary>As it stands there.</summary>
    public required string Species { get; init; }

    /// <summary>Null where the catalog knows none of that name.</summary>
    public Species? Known { get; private init; }

    /// <summary>The sign as it stands there.</summary>
    public string? GenderSign { get; private init; }

    public string? Item { get; private init; }

    /// <summary>A nickname may hold <c> @ </c> too: what stands behind the last one is an item if it names one, or if nothing else fits.</summary>
    public static NameLine Read(GameCatalog catalog, string line)
    {
        var text = line.TrimEnd();
        var plain = PlainMarks.Of(text);
        if (plain.EndsWith(" @", StringComparison.Ordinal))
            return OfHead(catalog, text[..^2]);
        var at = plain.LastIndexOf(At, StringComparison.Ordinal);
        if (at < 0)
            return OfHead(catalog, text);

        var item = text[(at + At.Length)..].Trim();
        if (IsNone(item))
            return OfHead(catalog, text[..at]);
        if (catalog.Items.Find(item) is null && OfHead(catalog, text) is { Known: not null } whole)
            return whole;
        return OfHead(catalog, text[..at]) with { Item = item };
    }

    private static bool IsNone(string item) => item.Trim('(', ')').ToLowerInvariant() is "" or "none" or "no item" or "noitem";

    private static NameLine OfHead(GameCatalog catalog, string head)
    {
        var text = head.Trim();
        var sign = GenderSigns.TakeOff(text, out var rest);
        var named = InParentheses(rest);
        // "Kad (Abra)" is an Abra, whatever its letters make together.
        if (named is { } pair && catalog.Species.Find(pair.Species) is { } species)
            return new NameLine { Nickname = pair.Nickname, Species = pair.Species, Known = species, GenderSign = sign };
        if (catalog.Species.Find(rest) is { } plain)
            return new NameLine { Species = rest, Known = plain, GenderSign = sign };
        if (sign is not null && !PlainMarks.Of(text).EndsWith(')') && catalog.Species.Find(text) is { } signed)
            return new NameLine { Species = text, Known = signed };
        return new NameLine { Nickname = named?.Nickname, Species = named?.Species ?? rest, GenderSign = sign };
    }

    private static (string Nickname, string Species)? InParentheses(string text)
    {
        var plain = PlainMarks.Of(text);
        var open = plain.LastIndexOf(" (", StringComparison.Ordinal);
        return plain is [.., ')'] && open > 0 ? (text[..open].Trim(), text[(open + 2)..^1].Trim()) : null;
    }
}
