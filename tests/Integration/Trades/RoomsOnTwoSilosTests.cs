using Orleans.Metadata;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Trades;

/// <summary>Rooms, collections and the sweep together, in a cluster whose mishaps are planned.</summary>
public sealed class RoomsOnTwoSilosTests(TradeSilos silos) : IClassFixture<TradeSilos>
{
    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_proposal_whose_outcome_is_unknown_is_there_once_when_it_is_sent_again()
    {
        var room = await GrainRoom.Of(silos);
        silos.Mishaps.NextWriteIsUnknown();
        Assert.True((await room.Propose()).IsUnknown);

        var answer = await room.Propose();

        Assert.Equal((1, 1), (answer.Value!.Revision, answer.Value.Sequence));
        Assert.Equal(answer, await room.Propose());
        Assert.Equal(1, await silos.Database.Scalar<int>("SELECT open_proposals FROM trader WHERE id = $1", room.Ash.Value));
    }

    [Fact]
    [Trait("Rule", "G-RECEIPT")]
    public async Task A_settlement_whose_outcome_is_unknown_has_happened_once_when_it_is_sent_again()
    {
        var room = await GrainRoom.Opened(silos);
        var confirmation = GrainRoom.Confirmation(room.Misty);
        silos.Mishaps.NextWriteIsUnknown();
        Assert.True((await room.Confirm(confirmation)).IsUnknown);

        var answer = await room.Confirm(confirmation);

        Assert.Equal(TradeStatus.Completed, answer.Value!.Status);
        Assert.Equal(answer, await room.Confirm(confirmation));
        Assert.Equal((2L, 0L), (await room.Transfers(), await room.Locked()));
        Assert.Equal([TradeEventKind.Proposed, TradeEventKind.Completed], await room.Timeline());
    }

    [Fact]
    public async Task A_collection_whose_store_is_away_leaves_an_outcome_unknown_on_whichever_silo_it_is()
    {
        // Half of the collections are on another silo than their room.
        var rooms = new List<GrainRoom>();
        for (var i = 0; i < 8; i++) rooms.Add(await GrainRoom.Opened(silos));
        silos.Mishaps.CollectionsHaveNoStore = true;
        var replies = await Task.WhenAll(rooms.Select(room => room.Confirm(GrainRoom.Confirmation(room.Misty))));
        silos.Mishaps.CollectionsHaveNoStore = false;

        Assert.All(replies, reply => Assert.True(reply.IsUnknown));
        foreach (var room in rooms) Assert.Equal(TradeStatus.Completed, (await room.Confirm(GrainRoom.Confirmation(room.Misty))).Value!.Status);
    }

    [Fact]
    public async Task A_room_that_is_no_longer_called_leaves_memory_after_two_minutes()
    {
        var room = await GrainRoom.Opened(silos);

        // One manifest for hosts that are alike; that of clients has no grains.
        var kinds = silos.Manifest.AllGrainManifests.SelectMany(host => host.Grains).Where(kind => kind.Key.Equals(room.Grain.GetGrainId().Type)).ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Equal("00:02:00", kind.Value.Properties[WellKnownGrainTypeProperties.IdleDeactivationPeriod]));
    }

    [Fact]
    public async Task A_room_is_on_the_silo_of_its_proposers_vault()
    {
        var rooms = new List<GrainRoom>();
        for (var i = 0; i < 20; i++) rooms.Add(await GrainRoom.Opened(silos));

        var places = (await silos.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics()).ToDictionary(grain => grain.GrainId, grain => grain.SiloAddress);

        Assert.All(rooms, room => Assert.Equal(places[room.VaultOf(room.Ash).GetGrainId()], places[room.Grain.GetGrainId()]));
        Assert.Equal(2, rooms.Select(room => places[room.Grain.GetGrainId()]).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "C-NOTICE")]
    public async Task Collections_that_were_not_told_of_a_settlement_find_out()
    {
        var room = await GrainRoom.Opened(silos);
        Assert.Equal([room.His], await room.Vault(room.Ash));
        Assert.Equal([room.Hers], await room.Vault(room.Misty));
        silos.Mishaps.LosesNotices = true;
        var answer = await room.Confirm(GrainRoom.Confirmation(room.Misty));
        silos.Mishaps.LosesNotices = false;

        Assert.Equal(TradeStatus.Completed, answer.Value!.Status);
        await Eventually.Is(() => room.Vault(room.Ash), vault => vault.SequenceEqual([room.Hers]), TimeSpan.FromMinutes(1));
        await Eventually.Is(() => room.Vault(room.Misty), vault => vault.SequenceEqual([room.His]), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_pokemon_given_away_behind_its_old_owners_memory_can_not_be_changed_by_them()
    {
        var room = await GrainRoom.Opened(silos);
        Assert.Single(await room.Vault(room.Misty));
        silos.Mishaps.LosesNotices = true;
        await room.Confirm(GrainRoom.Confirmation(room.Misty));
        silos.Mishaps.LosesNotices = false;

        var refused = await room.VaultOf(room.Misty).Delete(
            new() { CommandId = GrainRoom.NewCommand(), Id = room.Hers, Version = 1 }, CancellationToken.None);

        Assert.Equal(RefusalCode.NotFound, refused.Refusal!.Code);
        Assert.Equal(room.Ash.Value, await silos.Database.Scalar<Guid>("SELECT owner_id FROM pokemon WHERE id = $1 AND deleted_at IS NULL", room.Hers.Value));
    }

    [Fact]
    public async Task A_block_closes_the_open_trades_of_both()
    {
        var room = await GrainRoom.Opened(silos);

        Assert.True((await silos.Grains.GetGrain<IUserGrain>(room.Misty.Value).Block(room.Ash, CancellationToken.None)).IsAccepted);

        var closed = await Eventually.Is(() => room.Grain.Look(room.Ash, CancellationToken.None), reply => reply.Value!.Status is not TradeStatus.Open);
        Assert.Equal((TradeStatus.Cancelled, "blocked"), (closed.Value!.Status, closed.Value.Reason));
        Assert.Equal(0L, await room.Locked());
        Assert.Equal([0, 0], await silos.Database.Query<int>("SELECT open_proposals + cancelled FROM trader WHERE id IN ($1, $2)", room.Ash.Value, room.Misty.Value));
        await Eventually.Is(
            () => silos.Database.Scalar<long>("SELECT count(*) FROM trade_closing WHERE trade_id = $1", room.Id.Value), left => left == 0);
    }

    [Fact]
    [Trait("Rule", "T-OWNER")]
    public async Task An_asked_for_pokemon_that_its_owner_has_changed_changes_the_table()
    {
        var room = await GrainRoom.Opened(silos);
        var edit = new EditPokemon { CommandId = GrainRoom.NewCommand(), Id = room.Hers, Version = 1, Changes = new() { Nickname = "Sparky" } };
        Assert.True((await room.VaultOf(room.Misty).Edit(edit, CancellationToken.None)).IsAccepted);
        var confirmation = GrainRoom.Confirmation(room.Misty);

        var refused = await room.Confirm(confirmation);

        Assert.Equal(RefusalCode.StaleRevision, refused.Refusal!.Code);
        var altered = Assert.Single(refused.Refusal.Changes!.Altered);
        Assert.Equal((room.Hers, null, "Sparky"), (altered.PokemonId, altered.Before.Nickname, altered.After.Nickname));
        Assert.Contains("nickname", altered.Fields);
        Assert.Equal(2, refused.Refusal.Trade!.Revision);
        Assert.All(refused.Refusal.Trade.Parties, party => Assert.Null(party.ConfirmedRevision));
        Assert.Equal(refused, await room.Confirm(confirmation));
        Assert.True((await room.Confirm(GrainRoom.Confirmation(room.Misty, revision: 2))).IsAccepted);
        Assert.Equal(TradeStatus.Completed, (await room.Confirm(GrainRoom.Confirmation(room.Ash, revision: 2))).Value!.Status);
        Assert.Equal(
            [TradeEventKind.Proposed, TradeEventKind.TableChanged, TradeEventKind.Confirmed, TradeEventKind.Completed], await room.Timeline());
    }

    [Fact]
    [Trait("Rule", "T-OWNER")]
    public async Task An_asked_for_pokemon_that_its_owner_has_deleted_leaves_the_table()
    {
        var room = await GrainRoom.Opened(silos);
        var deletion = new DeletePokemon { CommandId = GrainRoom.NewCommand(), Id = room.Hers, Version = 1 };
        Assert.True((await room.VaultOf(room.Misty).Delete(deletion, CancellationToken.None)).IsAccepted);

        var refused = await room.Confirm(GrainRoom.Confirmation(room.Misty));

        Assert.Equal(RefusalCode.StaleRevision, refused.Refusal!.Code);
        Assert.Equal(room.Hers, Assert.Single(refused.Refusal.Changes!.Removed).PokemonId);
        Assert.Equal([room.His], refused.Refusal.Trade!.Items.Select(item => item.PokemonId));
        Assert.All(refused.Refusal.Trade.Parties, party => Assert.Null(party.ConfirmedRevision));
    }
}
