using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Telemetry;

[Collection(nameof(ObservedRun))]
public sealed class TraceTests(ObservedRun run)
{
    [Fact]
    public async Task A_trace_leads_from_the_browsers_request_through_the_grain_to_SQL()
    {
        var browser = run.Settling.Trace[..16];
        var path = await Eventually.Is(
            () => Task.FromResult(Paths().MaxBy(spans => spans.Count) ?? []),
            spans => spans.LastOrDefault()?.Parent == browser,
            TimeSpan.FromMinutes(1));

        Assert.Equal("poketradevault-api", path[^1].Service);
        Assert.Contains("/v1/trades/{id:guid}/confirm", path[^1].Name, StringComparison.Ordinal);
        Assert.Contains(path, span => span.Service == "poketradevault-api" && span.Source == "Microsoft.Orleans.Application");
        Assert.Contains(path, span => span.Service == "poketradevault-silo" && span.Source == "Microsoft.Orleans.Application");
    }

    [Fact]
    public void No_span_is_named_after_a_trader() =>
        Assert.All(run.Personal, word => Assert.DoesNotContain(run.Received.Spans, span => span.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>From each statement of the settling silo to whoever caused it. Spans come as they end, those of callers last.</summary>
    private IEnumerable<List<Span>> Paths()
    {
        var spans = run.Received.Spans.Where(span => span.Trace == run.Settling.Trace).ToLookup(span => span.Id);
        foreach (var statement in spans.SelectMany(same => same).Where(span => span.Service == "poketradevault-silo" && span.Source == "Npgsql"))
        {
            var path = new List<Span> { statement };
            while (spans[path[^1].Parent].FirstOrDefault() is { } caller) path.Add(caller);
            yield return path;
        }
    }
}
