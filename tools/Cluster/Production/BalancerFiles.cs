using System.Globalization;

namespace PokeTradeVault.Cluster.Production;

/// <summary>The files of one nginx, and what its processes say of themselves.</summary>
internal static class BalancerFiles
{
    private const string ShuttingDown = "is shutting down";

    public static string Certificate(string folder) => Path.Combine(folder, "certificate.pem");

    public static string CertificateKey(string folder) => Path.Combine(folder, "certificate-key.pem");

    public static string AccessLog(string folder) => Path.Combine(folder, "access.log");

    public static IReadOnlyList<string> Command(string folder, params string[] more) =>
        ServerUser.Command([SystemPrograms.Find("nginx"), "-p", folder, "-e", "stderr", "-c", MainFile(folder), .. more]);

    /// <exception cref="InvalidOperationException">nginx does not accept them; the message says why.</exception>
    public static Task Check(string folder) => SystemCommand.Run(Command(folder, "-t", "-q"));

    public static async Task Write(string folder, (int Tls, int Plain) ports, IReadOnlyDictionary<Uri, int> weights)
    {
        await ServerUser.WriteFile(Path.Combine(folder, "vault.conf"), Filled(folder, ports, weights));
        await ServerUser.WriteFile(MainFile(folder), MainText(folder));
    }

    /// <summary>Processes that take connections; those that only finish what they have begun call themselves shutting down.</summary>
    public static IReadOnlySet<int> Workers(string folder)
    {
        var idFile = Path.Combine(folder, "nginx.pid");
        if (!File.Exists(idFile) || !int.TryParse(File.ReadAllText(idFile), CultureInfo.InvariantCulture, out var master)) return new HashSet<int>();
        var children = Read($"/proc/{master}/task/{master}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return children.Where(child => Read($"/proc/{child}/cmdline") is var title
                && title.Contains("worker process", StringComparison.Ordinal) && !title.Contains(ShuttingDown, StringComparison.Ordinal))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture)).ToHashSet();
    }

    private static string MainFile(string folder) => Path.Combine(folder, "nginx.conf");

    private static string Filled(string folder, (int Tls, int Plain) ports, IReadOnlyDictionary<Uri, int> weights)
    {
        var servers = weights.Where(api => api.Value > 0)
            .Select(api => $"server {api.Key.Authority} weight={api.Value} max_fails=1 fail_timeout=2s;").ToList();
        var values = new Dictionary<string, string>
        {
            ["TLS_LISTEN"] = $"127.0.0.1:{ports.Tls}",
            ["HTTP_LISTEN"] = $"127.0.0.1:{ports.Plain}",
            ["PUBLIC_PORT"] = $":{ports.Tls}",
            ["CERTIFICATE"] = Certificate(folder),
            ["CERTIFICATE_KEY"] = CertificateKey(folder),
            ["ACCESS_LOG"] = $"{AccessLog(folder)} vault",
            // nginx refuses a group of none.
            ["UPSTREAM_SERVERS"] = servers.Count > 0 ? string.Join(' ', servers) : "server 127.0.0.1:9 down;",
        };
        var template = File.ReadAllText(Path.Combine(Solution.Root, "deploy", "nginx", "vault.conf.template"));
        return values.Aggregate(template, (text, value) => text.Replace($"${{{value.Key}}}", value.Value, StringComparison.Ordinal));
    }

    private static string MainText(string folder) => $$"""
        daemon off;
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        error_log stderr error;
        events { worker_connections 4096; }
        http {
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            include {{folder}}/vault.conf;
        }

        """;

    /// <summary>Empty where the process is gone.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
