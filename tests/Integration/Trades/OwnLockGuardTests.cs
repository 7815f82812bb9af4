using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Trades.Store;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Trades;

/// <summary>The owner's lock against trading, where rows decide: it has come in between, and the version tells nothing.</summary>
[Trait("Rule", "C-LOCK")]
public abstract class OwnLockGuardTests(TestStores stores, PostgresVersion version, bool grouped = false) : IAsyncLifetime
{
    private StoreRoom room = null!;

    public async ValueTask InitializeAsync() => room = await StoreRoom.Open(await stores.FreshDatabase(version), grouped: grouped);

    public async ValueTask DisposeAsync()
    {
        await room.Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("'infinity'")]
    [InlineData("clock_timestamp() + interval '1 minute'")]
    [Trait("Rule", "G-LAY")]
    public async Task A_locked_pokemon_can_not_be_put(string until)
    {
        await Lock(room.OfAsh[1], until);
        var elsewhere = await room.Propose([], []);

        var proposed = Assert.IsType<TradeWritten.Refused>(await room.Store.Write(room.Proposal([room.OfAsh[0], room.OfAsh[1]], [])));
        var put = Assert.IsType<TradeWritten.Refused>(await room.Store.Write(room.Put(elsewhere, room.Ash, room.OfAsh[1])));

        Assert.Equal((RefusalCode.Locked, "offer[1]"), (proposed.Refusal.Code, proposed.Refusal.Problems[0].Field));
        Assert.Equal((RefusalCode.Locked, "put[0]"), (put.Refusal.Code, put.Refusal.Problems[0].Field));
        Assert.Equal(0, await room.Locked());
    }

    [Fact]
    [Trait("Rule", "G-LAY")]
    public async Task An_unlocking_that_has_taken_effect_lets_it_be_put_and_traded_and_the_transfer_clears_it()
    {
        await Lock(room.OfAsh[0], "clock_timestamp()");
        await Lock(room.OfMisty[0], "clock_timestamp()");

        await room.Do(room.Confirmation(await room.Propose([room.OfAsh[0]], [room.OfMisty[0]]), room.Misty));

        Assert.Equal(2, await room.Database.Scalar<long>("SELECT count(*) FROM pokemon WHERE transfers = 1 AND locked_until IS NULL"));
    }

    [Theory]
    [InlineData("'infinity'")]
    [InlineData("clock_timestamp() + interval '1 minute'")]
    [Trait("Rule", "G-MOVE")]
    public async Task What_was_locked_after_it_was_asked_for_does_not_settle(string until)
    {
        var trade = await room.Propose([room.OfAsh[0]], [room.OfMisty[0]]);
        await Lock(room.OfMisty[0], until);

        Assert.IsType<TradeWritten.AskedForChanged>(await room.Store.Write(room.Confirmation(trade, room.Misty)));
        Assert.Equal((room.Ash, room.Misty), (await room.OwnerOf(room.OfAsh[0]), await room.OwnerOf(room.OfMisty[0])));
    }

    [Fact]
    [Trait("Rule", "G-LAY")]
    public async Task What_was_locked_after_it_was_asked_for_is_not_locked_to_the_trade_by_a_confirmation()
    {
        var trade = await room.Do(room.Put(await room.Propose([room.OfAsh[0]], [room.OfMisty[0]]), room.Misty, room.OfMisty[1]));
        await Lock(room.OfMisty[0], "'infinity'");

        Assert.IsType<TradeWritten.AskedForChanged>(await room.Store.Write(room.Confirmation(trade, room.Misty)));
        Assert.Equal(2, await room.Locked());
    }

    private Task<int> Lock(PokemonId pokemon, string until) =>
        room.Database.Execute($"UPDATE pokemon SET locked_until = {until} WHERE id = $1", pokemon.Value);
}

public sealed class OwnLockGuardOnPostgres15Tests(TestStores stores) : OwnLockGuardTests(stores, PostgresVersion.Oldest);

public sealed class OwnLockGuardOnPostgres18Tests(TestStores stores) : OwnLockGuardTests(stores, PostgresVersion.Newest);

public sealed class GroupedOwnLockGuardTests(TestStores stores) : OwnLockGuardTests(stores, PostgresVersion.Newest, grouped: true);
