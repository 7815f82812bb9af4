using System.Text.Json;

namespace PokeTradeVault.Browser.Fixtures;

/// <summary>Opens accounts by the API; the browser gets the session's cookie, as if it had signed in.</summary>
public static class Account
{
    public static async Task Open(Person person, IEnumerable<Belonging> belongings)
    {
        var token = await Register(person);
        foreach (var each in belongings)
            await Send(person.Context.APIRequest, "/v1/pokemon", token, Sheet(each));
    }

    /// <summary>One more, from elsewhere, while the page is open.</summary>
    public static async Task Add(Person person, Belonging belonging)
    {
        var api = person.Context.APIRequest;
        var entered = await Send(api, "/v1/auth/login", null, new { login = person.Name, password = Person.Password }, status: 200);
        await Send(api, "/v1/pokemon", entered.GetProperty("accessToken").GetString(), Sheet(belonging));
    }

    /// <summary>With so many Pokémon of all kinds, in one import.</summary>
    public static async Task OpenWithMany(Person person, int count)
    {
        var sets = Enumerable.Range(0, count).Select(number => $"{Usual[number % Usual.Length]}\nLevel: {1 + (number % 100)}\n{(number % 7 == 0 ? "Shiny: Yes\n" : "")}");
        var import = new { format = "showdown", text = string.Join('\n', sets), dryRun = false };
        var outcome = await Send(person.Context.APIRequest, "/v1/pokemon/import", await Register(person), import, status: 200);
        Assert.Equal(count, outcome.GetProperty("rows").EnumerateArray().Count(row => row.GetProperty("verdict").GetString() == "saved"));
    }

    private static readonly string[] Usual =
    [
        "Bulbasaur", "Charmander", "Squirtle", "Pikachu", "Eevee", "Snorlax", "Gyarados", "Dragonite", "Umbreon", "Tyranitar",
        "Gardevoir", "Metagross", "Garchomp", "Lucario", "Zoroark", "Greninja", "Sylveon", "Mimikyu", "Corviknight", "Dragapult",
    ];

    private static async Task<string?> Register(Person person)
    {
        var account = new { username = person.Name, email = person.Email, password = Person.Password };
        return (await Send(person.Context.APIRequest, "/v1/auth/register", null, account)).GetProperty("accessToken").GetString();
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
            ["moves"] = belonging.Moves,
        };
        if (belonging.Nickname is { } nickname) sheet["nickname"] = nickname;
        return sheet;
    }

    private static async Task<JsonElement> Send(IAPIRequestContext api, string path, string? token, object body, int status = 201)
    {
        var answer = await api.PostAsync(path, new()
        {
            DataObject = body,
            Headers = token is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" },
        });
        Assert.True(answer.Status == status, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return await answer.JsonAsync() ?? default;
    }
}
