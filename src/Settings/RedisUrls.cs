using System.Globalization;
using System.Net.Security;
using StackExchange.Redis;

namespace PokeTradeVault.Settings;

/// <summary>Turns <c>redis://</c> and <c>rediss://</c> URLs into StackExchange.Redis options.</summary>
public static class RedisUrls
{
    /// <summary>A fresh options object: start goes on while Redis is away, and connects when it is back.</summary>
    public static ConfigurationOptions Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("redis" or "rediss") || parsed.Host.Length == 0)
            throw new FormatException("must be a URL such as redis://user:password@host:6379/0 or rediss://… (special characters percent-encoded)");
        var user = parsed.UserInfo.Split(':', 2);
        var options = new ConfigurationOptions
        {
            AbortOnConnectFail = false,
            Ssl = parsed.Scheme == "rediss",
            User = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            DefaultDatabase = DatabaseOf(parsed),
            ClientName = "PokeTradeVault",
        };
        options.EndPoints.Add(parsed.Host.Trim('[', ']'), parsed.Port > 0 ? parsed.Port : 6379);
        foreach (var (key, value) in UrlQuery.Parse(parsed)) Apply(options, key, value);
        return options;
    }

    /// <summary>The same address, whose server need not prove its name; one that says <c>verify</c> itself, or has no TLS, stays as it is.</summary>
    internal static string Unverified(string url) =>
        url.StartsWith("rediss:", StringComparison.OrdinalIgnoreCase) && !url.Contains("verify=", StringComparison.Ordinal)
            ? $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}verify=false"
            : url;

    internal static void Check(string url) => Parse(url);

    private static int DatabaseOf(Uri url)
    {
        var path = url.AbsolutePath.Trim('/');
        if (path.Length == 0) return 0;
        return int.TryParse(path, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("has a path that is no database number");
    }

    private static void Apply(ConfigurationOptions options, string key, string value)
    {
        switch (key, value)
        {
            case ("verify", "true"): break;
            // Self-signed certificates of hosted Redis: encrypted, the server's name unproven; asked for by the URL itself.
            case ("verify", "false"):
                options.CertificateValidation += (_, _, _, errors) => !errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable);
                break;
            default: throw new FormatException($"has a parameter that is not known or not valid: {key}");
        }
    }
}
