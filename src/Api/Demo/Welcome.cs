using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Demo;

/// <summary>Tells whoever started the program in Development where to go.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, VaultSettings settings)
    {
        if (!settings.IsDevelopment || settings.Telemetry.LogsAreJson)
            return;
        var address = app.Urls.FirstOrDefault()?.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        Console.WriteLine($"PokeTradeVault is ready: {address} (API to try: {address}/docs)");
        foreach (var name in settings.Demo ? DemoTraders.Names : [])
            Console.WriteLine($"  sign in as {name} with password {DemoTraders.Password}");
    }
}
