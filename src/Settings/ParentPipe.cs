using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PokeTradeVault.Settings;

/// <summary>
/// Ends a program whose parent has gone, however it went: the parent holds the other end of standard input and says nothing until
/// it wants the program to stop; the kernel closes it when the parent dies. On with <c>STOP_WITH_STDIN=true</c>.
/// </summary>
public static class ParentPipe
{
    public const string Key = "STOP_WITH_STDIN";

    /// <summary>What a parent writes before it closes the pipe, if it means to wait for an orderly stop.</summary>
    public const string PleaseStop = "stop";

    /// <summary>A dead parent takes the stores with it, and without them an orderly stop may hang.</summary>
    private static readonly TimeSpan OrphansTimeout = TimeSpan.FromSeconds(3);

    /// <summary>Completes when standard input has closed; true where the parent said <see cref="PleaseStop"/> before.</summary>
    public static Task<bool> Closed() => Task.Factory.StartNew(
        () =>
        {
            using var input = Console.OpenStandardInput();
            using var reader = new StreamReader(input);
            return reader.ReadToEnd().Contains(PleaseStop, StringComparison.Ordinal);
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Stops the host when the parent goes, if <see cref="Key"/> is set; an orphan that hangs then is ended after 3 s.</summary>
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
            var asked = await Closed();
            lifetime.StopApplication();
            if (asked) return;
            await Task.Delay(OrphansTimeout);
            Environment.Exit(1);
        }
    }
}
