namespace PokeTradeVault.Production.Fixtures;

/// <summary>Environment that makes a topology quicker than a production one would be.</summary>
public static class TestVariables
{
    public static Dictionary<string, string?> Fast => new()
    {
        ["SignIn__WorkFactor"] = "4",
        ["Trades__ReviewPause"] = "00:00:00",
        ["Trades__SweepEvery"] = "00:00:01",
        ["Heartbeats__Every"] = "00:00:01",
        ["DRAIN_SECONDS"] = "0",
        ["RateLimits__Times"] = "1000",
        ["WEB_ROOT"] = Environment.GetEnvironmentVariable("WEB_ROOT"),
    };
}
