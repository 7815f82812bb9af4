using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PokeTradeVault.Settings;

/// <summary>
/// Ends a program whose parent has gone, however it went: the parent holds the other end of standard input and says nothing;
/// the kernel closes it when the parent dies. On with <c>STOP_WITH_STDIN=true</c>.
/// </summary>
public static class ParentPipe
{
    public const string Key = "STOP_WITH_STDIN";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(8);

    /// <summary>Completes when standard input has closed.</summary>
    public static Task Closed() => Task.Factory.StartNew(
        () =>
        {
            using var input = Console.OpenStandardInput();
            var nothing = new byte[256];
            while (input.Read(nothing) > 0) continue;
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Stops the host when the parent goes, if <see cref="Key"/> is set; a host that hangs then is ended after 8 s.</summary>
    public static IServiceCollection AddParentPipe(this IServiceCollection services) =>
        Environment.GetEnvironmentVariable(Key) is "true" ? services.AddHostedService<Watch>() : services;

    private sealed class Watch(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            _ = StopWithParent();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        private async Task StopWithParent()
        {
            await Closed();
            lifetime.StopApplication();
            await Task.Delay(StopTimeout);
            Environment.Exit(1);
        }
    }
}
