using System.Diagnostics;
using PokeTradeVault.Cluster.Production;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Production.Fixtures;

/// <summary>The smoke program, as a deployment runs it: one real trade by HTTPS and the hub.</summary>
public static class Smoke
{
    private const string Users = "smoke-one:Smoke-Pass-1\nsmoke-two:Smoke-Pass-2";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<(int Code, string Output)> Run(ProductionTopology topology, params string[] arguments)
    {
        var start = new ProcessStartInfo(EmbeddedProgram.DotnetHost(), [EmbeddedProgram.Sibling("Smoke"), $"{topology.Address}", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SMOKE_USERS"] = Users;
        start.Environment.Remove("SMOKE_USERS_FILE");
        // What .NET takes for the machine's authorities.
        start.Environment["SSL_CERT_FILE"] = topology.CertificateFile;
        using var smoke = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (told, complained) = (smoke.StandardOutput.ReadToEndAsync(patience.Token), smoke.StandardError.ReadToEndAsync(patience.Token));
            await smoke.WaitForExitAsync(patience.Token);
            return (smoke.ExitCode, await told + await complained);
        }
        finally
        {
            if (!smoke.HasExited) smoke.Kill();
        }
    }
}
