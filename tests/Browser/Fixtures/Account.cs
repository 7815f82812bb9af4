using System.Text.Json;

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>Opens accounts by the API; the browser gets the session's cookie, as if it had signed in.</summary>
public static class Account
{
    public static async Task Open(Person person, IEnumerable<Belonging> belongings)
    {
        var api = person.Context.APIRequest;
        var entered = await Send(api, "/v1/auth/register", null, new { username = person.Name, email = person.Email, password = Person.Password });
        var token = entered.GetProperty("accessToken").GetString();
        foreach (var each in belongings)
            await Send(api, "/v1/pokemon", token, Sheet(each));
    }

    private static Dictionary<string, object> Sheet(Belonging belonging)
    {
        var sheet = new Dictionary<string, object>
        {
            ["species"] = belonging.Species,
            ["level"] = belonging.Level,
            ["nature"] = "Jolly",
            ["ability"] = belonging.Ability,
            ["shiny"] = belonging.Shiny,
            ["forTrade"] = true,
        };
        if (belonging.Nickname is { } nickname) sheet["nickname"] = nickname;
        return sheet;
    }

    private static async Task<JsonElement> Send(IAPIRequestContext api, string path, string? token, object body)
    {
        var answer = await api.PostAsync(path, new()
        {
            DataObject = body,
            Headers = token is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        });
        Assert.True(answer.Status == 201, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return await answer.JsonAsync() ?? default;
    }
}
