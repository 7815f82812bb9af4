using System.Globalization;
using System.Net;

namespace PokeTradeVault.Settings;

/// <summary>Reads single settings and gathers what is wrong with them, so that one start tells of all mistakes.</summary>
internal sealed class SettingsReader(IReadOnlyDictionary<string, string?> variables)
{
    private readonly List<string> problems = [];
    private readonly HashSet<string> asked = [];

    /// <summary>Every key that has been asked for, whether it was set or not.</summary>
    public IReadOnlySet<string> Asked => asked;

    public void Problem(string key, string reason) => problems.Add($"{key}: {reason}");

    public void ThrowIfAny()
    {
        if (problems.Count > 0) throw new SettingsException(problems);
    }

    /// <summary>The value of <paramref name="key"/>, or of the file that <c>key_FILE</c> names; empty means not set.</summary>
    public string? Text(string key)
    {
        asked.Add(key);
        var value = Variable(key);
        if (Variable(key + "_FILE") is not { } file) return value;
        if (value is not null)
        {
            Problem(key, $"set, and so is {key}_FILE; only one of them may be");
            return value;
        }
        return FromFile(key + "_FILE", file);
    }

    public int Number(string key, int byDefault, int least, int most)
    {
        if (Text(key) is not { } text) return byDefault;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Problem(key, $"must be a whole number from {least} to {most}");
        return byDefault;
    }

    public bool Flag(string key, bool byDefault)
    {
        switch (Text(key)?.ToLowerInvariant())
        {
            case null: return byDefault;
            case "true" or "1" or "yes" or "on": return true;
            case "false" or "0" or "no" or "off": return false;
            default:
                Problem(key, "must be true or false");
                return byDefault;
        }
    }

    /// <summary>A number from 0 to 1.</summary>
    public double Share(string key, double byDefault)
    {
        if (Text(key) is not { } text) return byDefault;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
            return share;
        Problem(key, "must be a number from 0 to 1");
        return byDefault;
    }

    public string OneOf(string key, string byDefault, params string[] words)
    {
        if (Text(key)?.ToLowerInvariant() is not { } text) return byDefault;
        if (words.Contains(text)) return text;
        Problem(key, $"must be {string.Join(" or ", words)}");
        return byDefault;
    }

    public Uri? Url(string key, params string[] schemes)
    {
        if (Text(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme)) return url;
        Problem(key, $"must be a URL that starts with {string.Join(" or ", schemes.Select(scheme => scheme + "://"))}");
        return null;
    }

    /// <summary>A text that <paramref name="parse"/> accepts; its <see cref="FormatException"/> becomes the problem.</summary>
    public string? Checked(string key, Action<string> parse)
    {
        if (Text(key) is not { } text) return null;
        try
        {
            parse(text);
        }
        catch (FormatException problem)
        {
            Problem(key, problem.Message);
        }
        return text;
    }

    /// <returns>Null for <c>auto</c>: one of the host's own.</returns>
    public IPAddress? Address(string key, IPAddress? byDefault)
    {
        var text = Text(key);
        if (text is null) return byDefault;
        if (text == "auto") return null;
        if (IPAddress.TryParse(text, out var address)) return address;
        Problem(key, "must be an IP address, or auto");
        return byDefault;
    }

    public IReadOnlyList<string> Origins(string key)
    {
        var origins = (Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
                || url.GetLeftPart(UriPartial.Authority) != origin)
                Problem(key, "must be origins such as https://app.example.org, separated by commas, without path or last slash");
        }
        return origins;
    }

    /// <summary>Networks such as <c>10.0.0.0/8</c>, and single addresses.</summary>
    public IReadOnlyList<IPNetwork> Networks(string key)
    {
        var networks = new List<IPNetwork>();
        foreach (var text in (Text(key) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(text, out var network))
                networks.Add(network);
            else if (!text.Contains('/', StringComparison.Ordinal) && IPAddress.TryParse(text, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                Problem(key, "must be networks such as 10.0.0.0/8 or addresses, separated by commas");
        }
        return networks;
    }

    private string? Variable(string key) => variables.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    private string? FromFile(string key, string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } text ? text : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Problem(key, "names a file that can't be read");
            return null;
        }
    }
}
