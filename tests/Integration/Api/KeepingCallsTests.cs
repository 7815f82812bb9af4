using System.Net;

namespace PokeTradeVault.Integration.Api;

/// <summary>Keeping a vault over HTTP, as a program would.</summary>
public sealed class KeepingCallsTests(TwoHosts hosts) : IClassFixture<TwoHosts>
{
    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_bulk_repeated_at_another_host_gets_its_first_status_and_body()
    {
        var me = await hosts.First.SignUp();
        await hosts.First.AddPokemon(me);
        var (body, key) = (new { action = "tag", tags = new[] { "gift" }, filter = "species=pikachu", expected = 1 }, Guid.CreateVersion7());

        var first = await hosts.First.Post("/v1/pokemon/bulk", body, me.Token, key: key);
        var repeated = await hosts.Second.Post("/v1/pokemon/bulk", body, me.Token, key: key);
        var other = await hosts.First.Post("/v1/pokemon/bulk", body with { filter = "" }, me.Token, key: key);

        Assert.Equal((HttpStatusCode.OK, 1), (first.Status, first.Json.GetProperty("changed").GetInt32()));
        Assert.Equal((first.Status, first.Text), (repeated.Status, repeated.Text));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency_key_reused"), (other.Status, other.Code));
        Assert.Equal(1, (await hosts.Second.Get("/v1/pokemon?tag=gift", me.Token)).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    [Trait("Rule", "C-LOCK")]
    public async Task What_its_owner_locks_leaves_the_table_that_asks_for_it()
    {
        var (ash, misty) = (await hosts.First.SignUp(), await hosts.First.SignUp());
        var (his, hers) = (await hosts.First.AddPokemon(ash), await hosts.First.AddPokemon(misty, "Staryu"));
        var trade = await hosts.First.Post("/v1/trades", new { with = misty.Name, offer = new[] { his }, request = new[] { hers } }, ash.Token);
        var id = trade.Json.GetProperty("id").GetGuid();

        var locked = await hosts.Second.Post($"/v1/pokemon/{hers}/lock", new { version = 1 }, misty.Token);
        var confirmed = await hosts.Second.Post($"/v1/trades/{id}/confirm", new { revision = 1 }, misty.Token);
        var asked = await hosts.First.Post($"/v1/trades/{id}/table", new { revision = 2, ask = new[] { hers } }, ash.Token);

        Assert.True(locked.Json.GetProperty("locked").GetBoolean());
        Assert.Equal((HttpStatusCode.Conflict, "stale_revision"), (confirmed.Status, confirmed.Code));
        Assert.Equal(hers, confirmed.Json.GetProperty("changes").GetProperty("removed")[0].GetProperty("pokemonId").GetGuid());
        Assert.Equal((HttpStatusCode.Conflict, "locked"), (asked.Status, asked.Code));
        Assert.Equal(["ask[0]"], asked.FieldsAtFault);
    }

    [Fact]
    [Trait("Rule", "C-UNDO")]
    public async Task A_delete_is_found_in_the_trash_and_undone_and_both_are_told_of()
    {
        var me = await hosts.First.SignUp();
        var id = await hosts.First.AddPokemon(me);
        await hosts.First.Call(HttpMethod.Delete, $"/v1/pokemon/{id}?version=1", token: me.Token);

        var trash = await hosts.Second.Get("/v1/pokemon/trash", me.Token);
        var change = (await hosts.Second.Get("/v1/pokemon/changes", me.Token)).Json.GetProperty("items")[0];
        var undone = await hosts.First.Post($"/v1/pokemon/changes/{change.GetProperty("id").GetGuid()}/undo", token: me.Token);
        var history = (await hosts.Second.Get($"/v1/pokemon/{id}/changes", me.Token)).Json.GetProperty("items");

        Assert.Equal(id, trash.Json.GetProperty("items")[0].GetProperty("id").GetGuid());
        Assert.Equal(("deleted", true), (change.GetProperty("kind").GetString(), change.GetProperty("undoable").GetBoolean()));
        Assert.Equal(1, undone.Json.GetProperty("changed").GetInt32());
        Assert.Equal(["undone", "deleted"], history.EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await hosts.Second.Get($"/v1/pokemon/{id}", me.Token)).Status);
    }
}
