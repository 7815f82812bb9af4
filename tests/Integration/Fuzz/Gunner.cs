using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>Makes requests: some as they should be, most with something wrong in path, query, headers or body.</summary>
internal sealed class Gunner(ApiDocument document, Crowd crowd, Dice dice)
{
    private const double SpoiledShare = 0.6;

    /// <summary>Beside the share that they have of all calls: the longest stories are theirs.</summary>
    private const double TradesShare = 0.25;

    private readonly List<Operation> trades = [.. document.Operations.Where(operation => operation.Path.StartsWith("/v1/trades", StringComparison.Ordinal))];
    private readonly Proper proper = new(document, crowd, dice);
    private readonly List<string> keysUsed = [];

    public Shot Next()
    {
        var operation = dice.Pick(dice.Chance(TradesShare) ? trades : document.Operations);
        crowd.Speaker = dice.Pick(crowd.Members);
        proper.Begin();
        var spoiled = dice.Chance(SpoiledShare);
        var path = Path(operation, spoiled && dice.Chance(0.3), out var isOfItsForm);
        var method = spoiled && dice.Chance(0.04) ? new HttpMethod(dice.Pick(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])) : operation.Method;
        return new Shot
        {
            Operation = operation,
            Method = method,
            Address = path + Query(operation, spoiled),
            Headers = [.. Headers(operation, spoiled)],
            Body = operation.Body is { } schema ? Body(schema, spoiled) : null,
            ReachesOperation = isOfItsForm && method == operation.Method,
        };
    }

    private string Path(Operation operation, bool spoiled, out bool isOfItsForm)
    {
        var path = operation.Path;
        isOfItsForm = !spoiled;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In is "path"))
        {
            var value = spoiled ? Nasty.Text(dice)
                : parameter.Name is "id" ? proper.Id("id", operation.Path)
                // Who blocks everybody trades with nobody.
                : parameter.Name is "username" && operation.Method == HttpMethod.Put && dice.Chance(0.8) ? "nobody"
                : $"{proper.Value(parameter.Schema, parameter.Name)}";
            path = path.Replace($"{{{parameter.Name}}}", Escaped(value), StringComparison.Ordinal);
        }
        return path;
    }

    private string Query(Operation operation, bool spoiled)
    {
        var query = new StringBuilder();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In is "query"))
        {
            if (!parameter.Required && !dice.Chance(parameter.Name is "cursor" ? 0.15 : 1.5 / Math.Max(2, operation.Parameters.Count)))
                continue;
            if (spoiled && dice.Chance(0.1))
                continue;
            var value = spoiled && dice.Chance(0.4) ? Nasty.Text(dice) : TextOf(parameter);
            for (var times = spoiled && dice.Chance(0.1) ? 2 + dice.Number(30) : 1; times > 0; times--)
                Add(parameter.Name, value);
        }
        if (spoiled && dice.Chance(0.05))
            Add(Nasty.Text(dice), Nasty.Text(dice));
        return query.ToString();

        void Add(string name, string value) => query.Append(query.Length == 0 ? '?' : '&').Append(Escaped(name)).Append('=').Append(Escaped(value));
    }

    private string TextOf(Parameter parameter)
    {
        var value = proper.Value(parameter.Schema, parameter.Name);
        return (value is JsonArray several ? several.FirstOrDefault()?.ToString() : value?.ToString()) ?? "";
    }

    private IEnumerable<(string Name, string Value)> Headers(Operation operation, bool spoiled)
    {
        if (spoiled && dice.Chance(0.08))
            yield return ("Authorization", dice.Pick(["Bearer", "Bearer x.y.z", $"Basic {Header(Nasty.Text(dice))}", crowd.Speaker.Token, $"Bearer {crowd.Speaker.Token}x"]));
        else if (!spoiled || !dice.Chance(0.05))
            yield return ("Authorization", $"Bearer {crowd.Speaker.Token}");
        if (operation.Path.StartsWith("/v1/auth", StringComparison.Ordinal))
            yield return ("Cookie", spoiled && dice.Chance(0.5) ? $"ptv_refresh={Escaped(Nasty.Text(dice))}" : crowd.Speaker.Cookie);
        if (operation.Parameters.Any(parameter => parameter.In is "header"))
        {
            foreach (var key in Keys(spoiled))
                yield return ("Idempotency-Key", key);
        }
        if (operation.Body is not null)
            yield return ("Content-Type", spoiled && dice.Chance(0.1)
                ? dice.Pick(["text/plain", "application/json; charset=utf-16", "application/xml", "multipart/form-data", "json", "application/problem+json", ""])
                : "application/json");
        if (spoiled && dice.Chance(0.1))
            yield return (dice.Pick(["Origin", "X-Forwarded-For", "X-Forwarded-Proto", "X-HTTP-Method-Override", "Accept", "Accept-Language", "Accept-Encoding", "Range", "If-None-Match", "If-Modified-Since", "Expect", "traceparent", "User-Agent", "Content-Encoding"]),
                Header(Nasty.Text(dice)));
    }

    private IEnumerable<string> Keys(bool spoiled)
    {
        if (dice.Chance(0.2))
            yield break;
        if (keysUsed.Count > 0 && dice.Chance(0.15))
        {
            yield return dice.Pick(keysUsed);
            yield break;
        }
        if (spoiled && dice.Chance(0.15))
        {
            yield return Header(Nasty.Text(dice));
            if (dice.Chance(0.5))
                yield return Header(Nasty.Text(dice));
            yield break;
        }
        keysUsed.Add(dice.Guid().ToString());
        yield return keysUsed[^1];
    }

    private byte[] Body(JsonObject schema, bool spoiled)
    {
        var body = proper.Value(schema);
        return spoiled && dice.Chance(0.8) ? new Spoiler(dice).Spoil(body) : Encoding.UTF8.GetBytes(body!.ToJsonString());
    }

    /// <summary>Also a half of a surrogate pair, which the framework's own refuses.</summary>
    private static string Escaped(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(each => char.IsAsciiLetterOrDigit((char)each) || each is (byte)'-'
            ? ((char)each).ToString()
            : string.Create(CultureInfo.InvariantCulture, $"%{each:X2}")));

    /// <summary>A client can't send line breaks inside of a header at all.</summary>
    private static string Header(string text) => string.Concat(text.Where(each => each is >= ' ' and <= '~')).Trim();
}
