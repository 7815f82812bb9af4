using System.Text;
using System.Text.Json;

namespace PokeTradeVault.Cluster.Rollout;

/// <summary>What is written to the balancer's log from now on.</summary>
internal sealed class AccessLog
{
    private const string Separator = ", ";
    private readonly string file;
    private long position;

    public AccessLog(string file)
    {
        this.file = file;
        position = File.Exists(file) ? new FileInfo(file).Length : 0;
    }

    /// <summary>Since the last call.</summary>
    /// <param name="hosts">Whose answers count, as in <c>127.0.0.1:8080</c>. Each try counts: one that another host made good was still a fault.</param>
    public async Task<Traffic> Read(IReadOnlySet<string> hosts, CancellationToken cancellation)
    {
        if (!File.Exists(file)) return Traffic.None;
        await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Seek(position, SeekOrigin.Begin);
        var bytes = new byte[log.Length - position];
        await log.ReadExactlyAsync(bytes, cancellation);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        position += whole;
        return Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(Traffic.None, (sum, line) => sum + Of(line, hosts));
    }

    /// <summary>nginx writes the hosts that it tried, and what each answered, side by side.</summary>
    internal static Traffic Of(string line, IReadOnlySet<string> hosts)
    {
        using var entry = JsonDocument.Parse(line);
        var tried = Text(entry, "upstream").Split(Separator);
        var answered = Text(entry, "upstream_status").Split(Separator);
        return tried.Zip(answered).Where(one => hosts.Contains(one.First)).Aggregate(Traffic.None, (sum, one) => sum + Of(one.Second));
    }

    private static Traffic Of(string status) => status switch
    {
        "503" => new(1, 0, 1),
        ['1' or '2' or '3' or '4', ..] => new(1, 0, 0),
        _ => new(1, 1, 0),
    };

    private static string Text(JsonDocument entry, string member) => entry.RootElement.GetProperty(member).GetString() ?? "";
}
