namespace PokeTradeVault.Production.Releases;

/// <summary>Does what traders do, each area by itself, with whatever program answers: what can't be done any more is a problem.</summary>
internal sealed class ReleaseProbe(HttpClient http)
{
    /// <summary>A release that can't do something any more often says that it is unavailable, however often it is asked.</summary>
    private const int Tries = 4;

    private static readonly string[] Tags = ["team"];

    /// <returns>A sentence for each area that does not work; empty where all do.</returns>
    public async Task<IReadOnlyList<string>> Run()
    {
        var problems = new List<string>();
        foreach (var (area, act) in new (string, Func<HttpTrader, HttpTrader, Task>)[]
        {
            ("a vault is kept", Keep), ("boxes", Boxes), ("texts", Exchange), ("the search", Search), ("a trade settles", Trade), ("trades end otherwise", Close),
        })
        {
            try
            {
                await act(await HttpTrader.Register(http, "ash", Tries), await HttpTrader.Register(http, "misty", Tries));
            }
            catch (Exception problem) when (problem is UnexpectedAnswerException or KeyNotFoundException)
            {
                problems.Add($"{area}: {problem.Message}");
            }
        }
        return problems;
    }

    private static async Task Keep(HttpTrader ash, HttpTrader misty)
    {
        var pokemon = await ash.Add();
        var edited = (await ash.Send(HttpMethod.Patch, $"/v1/pokemon/{pokemon}", new { version = 1, nickname = "Sparky", nature = "Timid", notes = "mine" })).Must(200);
        (await ash.Post("/v1/pokemon/bulk", new { action = "tag", tags = Tags, ids = new[] { pokemon } })).Must(200);
        var change = (await ash.Get("/v1/pokemon/changes")).Must(200).GetProperty("items")[0].GetProperty("id").GetGuid();
        (await ash.Post($"/v1/pokemon/changes/{change}/undo")).Must(200);
        var version = edited.GetProperty("version").GetInt32();
        (await ash.Send(HttpMethod.Delete, $"/v1/pokemon/{pokemon}?version={version}")).Must(204);
        (await ash.Get("/v1/pokemon/trash")).Must(200);
        var restored = (await ash.Post($"/v1/pokemon/{pokemon}/restore")).Must(200);
        (await ash.Post($"/v1/pokemon/{pokemon}/lock", new { version = restored.GetProperty("version").GetInt32() })).Must(200);
        (await misty.Get($"/v1/users/{ash.Name}/pokemon")).Must(200);
        (await ash.Send(HttpMethod.Patch, "/v1/auth/me", new { vaultVisibility = "private", about = "a trader" })).Must(200);
        foreach (var path in new[] { "/v1/pokemon?sort=-created", "/v1/pokemon/count?shiny=false", "/v1/pokemon/dex", "/v1/pokemon/duplicates", $"/v1/pokemon/{pokemon}/history" })
            (await ash.Get(path)).Must(200);
    }

    private static async Task Boxes(HttpTrader ash, HttpTrader misty)
    {
        var pokemon = await ash.Add();
        var added = (await ash.Post("/v1/boxes", new { name = "Eggs" })).Must(201);
        (await ash.Post("/v1/pokemon/move", new { moves = new[] { new { id = pokemon, box = 1, slot = 4 } } })).Must(200);
        (await ash.Send(HttpMethod.Patch, "/v1/boxes/1", new { name = "Moved", position = 0 })).Must(200);
        (await ash.Send(HttpMethod.Delete, $"/v1/boxes/{added.GetProperty("items").EnumerateArray().Last().GetProperty("box").GetInt32()}")).Must(204);
        (await ash.Get("/v1/boxes")).Must(200);
        (await misty.Get("/v1/boxes")).Must(200);
    }

    private static async Task Exchange(HttpTrader ash, HttpTrader misty)
    {
        const string Team = "Starmie @ Leftovers\nAbility: Natural Cure\nLevel: 50\nTimid Nature\n- Surf\n\nPikachu\nAbility: Static\nLevel: 20\n- Thunderbolt\n";
        (await ash.Post("/v1/pokemon/import", new { format = "showdown", text = Team, dryRun = true })).Must(200);
        (await ash.Post("/v1/pokemon/import", new { format = "showdown", text = Team, forTrade = true })).Must(200);
        foreach (var format in new[] { "showdown", "packed", "csv", "json" }) (await ash.Get($"/v1/pokemon/export?format={format}")).Must(200);
        (await misty.Get("/v1/pokemon/changes")).Must(200);
    }

    private static async Task Search(HttpTrader ash, HttpTrader misty)
    {
        await ash.Add();
        var found = (await misty.Get("/v1/search/pokemon?species=Pikachu&ivs.hp.min=31&limit=100")).Must(200);
        if (found.GetProperty("items").GetArrayLength() == 0) throw new UnexpectedAnswerException("GET /v1/search/pokemon finds nothing");
        (await misty.Get("/v1/search/pokemon?text=rotom&move=Thunderbolt&sort=-level")).Must(200);
        (await misty.Get($"/v1/search/suggestions?q={ash.Name}")).Must(200);
        (await misty.Get("/v1/catalog/species/Pikachu")).Must(200);
    }

    private static async Task Trade(HttpTrader ash, HttpTrader misty)
    {
        var (mine, theirs) = (await ash.Add(), await misty.Add("Staryu"));
        var trade = (await ash.Post("/v1/trades", new { with = misty.Name, offer = new[] { mine }, request = Array.Empty<Guid>(), note = "for one of yours" })).Must(201).GetProperty("id").GetGuid();
        (await misty.Post($"/v1/trades/{trade}/table", new { revision = 1, put = new[] { theirs } })).Must(200);
        (await misty.Post($"/v1/trades/{trade}/messages", new { text = "deal?" })).Must(201);
        (await misty.Post($"/v1/trades/{trade}/confirm", new { revision = 2 })).Must(200);
        (await misty.Post($"/v1/trades/{trade}/unconfirm")).Must(200);
        (await misty.Post($"/v1/trades/{trade}/confirm", new { revision = 2 })).Must(200);
        var settled = (await ash.Post($"/v1/trades/{trade}/confirm", new { revision = 2 })).Must(200);
        if (settled.GetProperty("status").GetString() is var status and not "completed") throw new UnexpectedAnswerException($"both have confirmed, and the trade is {status}");
        (await ash.Get($"/v1/trades/{trade}/timeline")).Must(200);
        (await ash.Get("/v1/trades?status=completed")).Must(200);
        if (!(await ash.Get($"/v1/pokemon/{theirs}/history")).Must(200).GetProperty("verified").GetBoolean()) throw new UnexpectedAnswerException("the chain of transfers does not verify");
        (await ash.Send(HttpMethod.Patch, $"/v1/pokemon/{theirs}", new { version = 2, forTrade = true })).Must(200);
    }

    private static async Task Close(HttpTrader ash, HttpTrader misty)
    {
        var pokemon = await ash.Add();
        foreach (var (who, how) in new[] { (ash, "cancel"), (misty, "reject") })
        {
            var trade = (await ash.Post("/v1/trades", new { with = misty.Name, offer = new[] { pokemon }, request = Array.Empty<Guid>() })).Must(201).GetProperty("id").GetGuid();
            (await who.Post($"/v1/trades/{trade}/{how}")).Must(200);
        }
        (await misty.Send(HttpMethod.Put, $"/v1/users/{ash.Name}/block")).Must(204);
        (await ash.Post("/v1/trades", new { with = misty.Name, offer = new[] { pokemon }, request = Array.Empty<Guid>() })).Must(409);
        (await misty.Send(HttpMethod.Delete, $"/v1/users/{ash.Name}/block")).Must(204);
        (await ash.Get($"/v1/users/{misty.Name}")).Must(200);
    }
}
