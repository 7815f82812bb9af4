using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PokeTradeVault.Settings;
using PokeTradeVault.Silo;

namespace PokeTradeVault.Unit.Telemetry;

public sealed class LogLevelTests
{
    [Theory]
    [InlineData("Development", LogLevel.Information)]
    [InlineData("Staging", LogLevel.Information)]
    [InlineData("Production", LogLevel.Warning)]
    public void Production_logs_warnings_and_errors_the_others_what_the_product_does_too(string environment, LogLevel own)
    {
        using var host = Host(environment);
        var logging = host.Services.GetRequiredService<ILoggerFactory>();

        Assert.Equal(own, Lowest(logging.CreateLogger("PokeTradeVault.Grains.Trades.TradeGrain")));
        Assert.Equal(LogLevel.Warning, Lowest(logging.CreateLogger("Orleans.Runtime.Silo")));
    }

    [Fact]
    public void A_level_can_be_told_but_never_so_that_whole_addresses_are_logged()
    {
        using var host = Host("Production", "--Logging:LogLevel:PokeTradeVault=Debug", "--Logging:LogLevel:Microsoft.AspNetCore=Debug");
        var logging = host.Services.GetRequiredService<ILoggerFactory>();

        Assert.Equal(LogLevel.Debug, Lowest(logging.CreateLogger("PokeTradeVault.Grains.Trades.TradeGrain")));
        Assert.Equal(LogLevel.Warning, Lowest(logging.CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics")));
    }

    private static IHost Host(string environment, params string[] arguments)
    {
        var settings = VaultSettings.Read(new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = environment }, Needs.None);
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = arguments, EnvironmentName = environment });
        builder.AddVaultLogging(settings);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        return builder.Build();
    }

    private static LogLevel Lowest(ILogger logger) => Enum.GetValues<LogLevel>().First(logger.IsEnabled);
}
