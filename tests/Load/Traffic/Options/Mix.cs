namespace PokeTradeVault.Load.Traffic.Options;

/// <summary>What arrivals do, as shares of all of them; and which of the traders online only watch.</summary>
internal sealed record Mix
{
    /// <summary>Looks at vaults, searches, profiles and trades.</summary>
    public int Browse { get; init; } = 40;

    /// <summary>Changes a Pokémon, or offers one again that has come by a trade.</summary>
    public int Edit { get; init; } = 15;

    /// <summary>Opens a room with a proposal.</summary>
    public int Propose { get; init; } = 10;

    /// <summary>Changes the table of an open room.</summary>
    public int Negotiate { get; init; } = 10;

    /// <summary>Brings a room to its end: whoever has not confirmed does, after the review pause.</summary>
    public int Confirm { get; init; } = 10;

    public int Chat { get; init; } = 15;

    /// <summary>Of 100 traders online, those that sit in a room and watch, all the time.</summary>
    public int Idle { get; init; } = 10;

    public static IReadOnlyList<string> Names { get; } = ["browse", "edit", "propose", "negotiate", "confirm", "chat", "idle"];

    public IReadOnlyList<(string Name, int Weight)> Arrivals =>
        [("browse", Browse), ("edit", Edit), ("propose", Propose), ("negotiate", Negotiate), ("confirm", Confirm), ("chat", Chat)];

    public override string ToString() => string.Join(',', [.. Arrivals.Select(each => $"{each.Name}={each.Weight}"), $"idle={Idle}"]);

    /// <param name="text">Such as <c>browse=50,confirm=5</c>: what is named replaces the default, and <c>only,</c> in front makes the others 0.</param>
    /// <param name="wrong">What is wrong with it.</param>
    public static Mix? Parse(string text, out string wrong)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var mix = parts is ["only", ..] ? new Mix { Browse = 0, Edit = 0, Propose = 0, Negotiate = 0, Confirm = 0, Chat = 0, Idle = 0 } : new Mix();
        foreach (var part in parts is ["only", ..] ? parts[1..] : parts)
        {
            if (part.Split('=') is not [var name, var number] || !Names.Contains(name))
                return No($"'{part}' is none of {string.Join(", ", Names.Select(each => $"{each}=N"))}", out wrong);
            if (!int.TryParse(number, out var share) || share is < 0 or > 1000) return No($"{name} must be a whole number from 0 to 1000, not '{number}'", out wrong);
            mix = mix.With(name, share);
        }

        if (mix.Idle > 100) return No("idle is a share of the traders online: 0 to 100", out wrong);
        if (mix.Arrivals.Sum(each => each.Weight) == 0) return No("nothing is left for arrivals to do", out wrong);
        wrong = "";
        return mix;
    }

    private Mix With(string name, int share) => name switch
    {
        "browse" => this with { Browse = share },
        "edit" => this with { Edit = share },
        "propose" => this with { Propose = share },
        "negotiate" => this with { Negotiate = share },
        "confirm" => this with { Confirm = share },
        "chat" => this with { Chat = share },
        _ => this with { Idle = share },
    };

    private static Mix? No(string reason, out string wrong)
    {
        wrong = reason;
        return null;
    }
}
