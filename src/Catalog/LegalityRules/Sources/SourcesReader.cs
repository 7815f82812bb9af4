using System.Globalization;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Catalog.LegalityRules.Sources;

/// <summary>Reads one species' lines of the learnset file; their meaning stands in its generator.</summary>
internal sealed class SourcesReader(GameCatalog catalog)
{
    public SpeciesSources Read(ReadOnlySpan<char> lines)
    {
        var (moves, events, wild, head) = (new Dictionary<string, LearnSource[]>(), new List<EventSource>(), new List<WildSource>(), (SpeciesSources?)null);
        foreach (var range in lines.Split('\n'))
        {
            var line = lines[range];
            if (line.IsEmpty) continue;
            if (line[0] == '=') head = Head(line[1..].ToString());
            else if (line[0] == '!') events.Add(Event(line[2..].ToString()));
            else if (line[0] == '~') wild.AddRange(line[2..].ToString().Split(' ').Select(Wild));
            else AddMove(moves, line);
        }

        return head! with { Moves = moves, Events = [.. events.OrderBy(each => each.Level)], Wild = wild, Pools = PoolsOf(moves, events, wild) };
    }

    private static SpeciesSources Head(string line)
    {
        var words = line.Split('\t');
        var rest = words[1..];
        return new SpeciesSources
        {
            Name = words[0],
            IsEventOnly = rest.Contains("only"),
            HiddenIn = PoolSet.Of([.. (After(rest, "hidden=") ?? "").Select(GamePools.Of)]),
            GoLevel = NumberAfter(rest, "go="),
            GoShinyLevel = NumberAfter(rest, "goShiny="),
            Moves = new Dictionary<string, LearnSource[]>(),
        };
    }

    private EventSource Event(string line)
    {
        var words = line.Split(' ');
        return new EventSource
        {
            Pool = GamePools.Of(words[0][0]),
            Level = NumberAfter(words, "level=") ?? 1,
            IsEgg = words.Contains("egg"),
            Shiny = After(words, "shiny=") switch { null => ShinyChance.Never, "may" => ShinyChance.May, _ => ShinyChance.Must },
            Gender = After(words, "gender=") switch { "M" => Gender.Male, "F" => Gender.Female, _ => null },
            Nature = After(words, "nature="),
            HasHiddenAbility = words.Contains("hidden"),
            Abilities = [.. List(words, "ability=").Select(id => catalog.Abilities.Find(id)!.Name)],
            Ivs = List(words, "ivs=").Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => Number(pair[1])),
            PerfectIvs = NumberAfter(words, "perfect=") ?? 0,
            Ball = After(words, "ball=") is { } ball ? catalog.Balls.Find(ball)!.Name : null,
            Moves = [.. List(words, "moves=").Select(id => NameOf(id))],
        };
    }

    private static WildSource Wild(string word) => new(GamePools.Of(word[0]), Number(word[2..]));

    /// <summary>Such as <c>thunderbolt L36@b L26@34 M3456789</c>.</summary>
    private void AddMove(Dictionary<string, LearnSource[]> moves, ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(' ');
        var sources = new List<LearnSource>();
        foreach (var range in line[(end + 1)..].Split(' '))
        {
            var group = line[(end + 1)..][range];
            var at = group.IndexOf('@');
            var level = at < 0 ? (byte)0 : byte.Parse(group[1..at], CultureInfo.InvariantCulture);
            foreach (var pool in group[(at < 0 ? 1 : at + 1)..]) sources.Add(new LearnSource(WayOf(group[0]), GamePools.Of(pool), level));
        }

        moves.Add(NameOf(line[..end]), [.. sources]);
    }

    private string NameOf(ReadOnlySpan<char> id) => catalog.Moves.Find(id.ToString()) is { } move
        ? move.ListedAs
        : throw new InvalidOperationException($"The learnsets name a move \"{id}\" that the snapshot lacks.");

    private static LearnWay WayOf(char letter) => letter switch
    {
        'L' => LearnWay.LevelUp,
        'M' => LearnWay.Machine,
        'T' => LearnWay.Tutor,
        'E' => LearnWay.Egg,
        'V' => LearnWay.Transfer,
        'D' => LearnWay.DreamWorld,
        'R' => LearnWay.Form,
        'K' => LearnWay.Sketch,
        _ => throw new InvalidOperationException($"The learnsets name a way '{letter}', which has no meaning here."),
    };

    /// <summary>What is brought along into HOME is in no game yet.</summary>
    private static PoolSet PoolsOf(Dictionary<string, LearnSource[]> moves, List<EventSource> events, List<WildSource> wild) => PoolSet.Of(
    [
        .. moves.Values.SelectMany(sources => sources).Where(source => source.Way is not LearnWay.Transfer).Select(source => source.Pool),
        .. events.Select(each => each.Pool),
        .. wild.Select(each => each.Pool),
    ]);

    private static string? After(string[] words, string key) =>
        Array.Find(words, word => word.StartsWith(key, StringComparison.Ordinal))?[key.Length..];

    private static string[] List(string[] words, string key) => After(words, key)?.Split(',') ?? [];

    private static int? NumberAfter(string[] words, string key) => After(words, key) is { } text ? Number(text) : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
