using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Integration.Collections;

/// <summary>Boxes, many at once, undoing and the trash, through the grain and its rows.</summary>
public sealed class KeepingGrainTests(VaultCluster cluster) : IClassFixture<VaultCluster>
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Random commands: what memory answers is what the rows say, each Pokémon lies in one place, and the counts are right.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Rule", "C-BULK")]
    [Trait("Rule", "C-UNDO")]
    public async Task Whatever_an_owner_does_memory_equals_the_rows(int seed)
    {
        var keeper = new Keeper(cluster, await cluster.Database.NewTrader(), seed);
        for (var round = 0; round < 6; round++)
        {
            for (var step = 0; step < 12; step++)
                await keeper.DoSomething();

            var before = await keeper.Look();
            await cluster.ForgetAll();
            var after = await keeper.Look();

            Assert.Equal(before.Boxes, after.Boxes);
            Assert.Equal(before.Pokemon, after.Pokemon);
            Assert.Equal(after.Pokemon.Items.Count, after.Boxes.Items.Sum(box => box.Count));
            await cluster.Database.AssertCounted(keeper.Owner, after.Pokemon.Items.Count);
        }

        Assert.True(keeper.Changes.Count > 10, "Too little has happened.");
        Assert.Equal(
            keeper.Added, await cluster.Database.One<long>("SELECT count(*) FROM pokemon WHERE owner_id = $1", keeper.Owner.Value));
    }

    [Fact]
    [Trait("Rule", "C-BULK")]
    public async Task A_bulk_sent_many_times_at_once_has_one_effect_and_one_answer()
    {
        var owner = await cluster.Database.NewTrader();
        var pokemon = await Added(owner, 3);
        var command = new BulkPokemon { CommandId = Sample.NewCommand(), Action = BulkAction.Delete, Ids = pokemon };

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => cluster.Vault(owner).Bulk(command, None)));

        Assert.Equal(3, Assert.Single(replies.Distinct()).Value!.Changed);
        Assert.Equal(1, await cluster.Database.One<long>("SELECT count(*) FROM vault_change WHERE owner_id = $1", owner.Value));
    }

    [Fact]
    [Trait("Rule", "C-BULK")]
    public async Task One_that_a_trade_has_locked_unheard_is_listed_and_the_others_are_changed()
    {
        var owner = await cluster.Database.NewTrader();
        var pokemon = await Added(owner, 3);
        await cluster.Database.Lock(pokemon[1], await cluster.Database.NewTrade(owner), version: 1);

        var outcome = Accepted(await cluster.Vault(owner).Bulk(
            new BulkPokemon { CommandId = Sample.NewCommand(), Action = BulkAction.Tag, Tags = ["x"], Filter = [], Expected = 3 }, None));

        Assert.Equal((3, 2), (outcome.Matched, outcome.Changed));
        Assert.Equal((pokemon[1], RefusalCode.InTrade), (Assert.Single(outcome.Refused).Id, outcome.Refused[0].Code));
        await cluster.Database.Free(pokemon[1]);
    }

    [Fact]
    [Trait("Rule", "C-UNDO")]
    public async Task An_undo_comes_after_the_one_that_it_repeats_with_the_same_answer()
    {
        var owner = await cluster.Database.NewTrader();
        var pokemon = await Added(owner, 2);
        var deleted = Accepted(await cluster.Vault(owner).Bulk(
            new BulkPokemon { CommandId = Sample.NewCommand(), Action = BulkAction.Delete, Ids = pokemon }, None));
        var undo = new UndoChange { CommandId = Sample.NewCommand(), ChangeId = deleted.ChangeId!.Value };

        var first = await cluster.Vault(owner).Undo(undo, None);
        var repeated = await cluster.Vault(owner).Undo(undo, None);
        var another = await cluster.Vault(owner).Undo(undo with { CommandId = Sample.NewCommand() }, None);

        Assert.Equal(2, Accepted(first).Changed);
        Assert.Equal(first, repeated);
        Assert.Equal(RefusalCode.AlreadyUndone, another.Refusal!.Code);
        var redone = Accepted(await cluster.Vault(owner).Undo(new UndoChange { CommandId = Sample.NewCommand(), ChangeId = Accepted(first).ChangeId!.Value }, None));
        Assert.Equal(2, redone.Changed);
        Assert.Equal(2, Accepted(await cluster.Vault(owner).Undo(undo with { CommandId = Sample.NewCommand() }, None)).Changed);
    }

    [Fact]
    [Trait("Rule", "C-LOCK")]
    public async Task A_lock_survives_the_trash()
    {
        var owner = await cluster.Database.NewTrader();
        var id = (await Added(owner, 1))[0];
        await cluster.Vault(owner).Lock(new LockPokemon { CommandId = Sample.NewCommand(), Id = id, Version = 1, Lock = true }, None);
        await cluster.Vault(owner).Delete(new DeletePokemon { CommandId = Sample.NewCommand(), Id = id, Version = 2 }, None);

        var restored = Accepted(await cluster.Vault(owner).Restore(new RestorePokemon { CommandId = Sample.NewCommand(), Id = id }, None));
        var offered = await cluster.Traded(owner).Reserve(new ReservePokemon { Trade = new TradeId(Guid.NewGuid()), Ids = [id] }, None);

        Assert.Equal((true, 2), (restored.Locked, restored.Version));
        Assert.Equal(RefusalCode.Locked, offered.Refusal!.Code);
        Assert.Equal(RefusalCode.NotFound, (await cluster.Vault(owner).Restore(new RestorePokemon { CommandId = Sample.NewCommand(), Id = id }, None)).Refusal!.Code);
    }

    [Fact]
    [Trait("Rule", "C-BOXES")]
    public async Task Boxes_are_still_there_when_the_grain_has_forgotten()
    {
        var owner = await cluster.Database.NewTrader();
        await cluster.Boxes(owner).AddBox(new AddBox { CommandId = Sample.NewCommand(), Name = "Ä" }, None);
        await cluster.Boxes(owner).RemoveBox(new RemoveBox { CommandId = Sample.NewCommand(), Box = 2 }, None);
        var before = Accepted(await cluster.Boxes(owner).ChangeBox(new ChangeBox { CommandId = Sample.NewCommand(), Box = 8, Position = 0 }, None));

        await cluster.ForgetAll();

        Assert.Equal(before, Accepted(await cluster.Boxes(owner).Boxes(None)));
        Assert.Equal([8, 0, 1, 3, 4, 5, 6, 7], before.Items.Select(box => box.Box));
        Assert.Equal("Ä", before.Items[0].Name);
    }

    private async Task<ValueList<PokemonId>> Added(UserId owner, int count)
    {
        var ids = new List<PokemonId>();
        for (var number = 0; number < count; number++)
            ids.Add(Accepted(await cluster.Vault(owner).Add(Sample.NewAdd(), None)).Id);
        return ids.ToValueList();
    }

    private static T Accepted<T>(Reply<T> reply) where T : notnull
    {
        Assert.True(reply.IsAccepted, reply.Refusal?.ToString() ?? "unknown");
        return reply.Value;
    }

    /// <summary>An owner who does this and that.</summary>
    private sealed class Keeper(VaultCluster cluster, UserId owner, int seed)
    {
        private readonly Random random = new(seed);

        public UserId Owner => owner;

        public long Added { get; private set; }

        public List<Guid> Changes { get; } = [];

        public async Task<(BoxList Boxes, Page<PokemonView> Pokemon)> Look() => (
            Accepted(await cluster.Boxes(owner).Boxes(None)),
            Accepted(await cluster.Vault(owner).List(new PokemonQuery { Limit = 100 }, None)));

        public async Task DoSomething()
        {
            var (boxes, pokemon) = await Look();
            switch (random.Next(7))
            {
                case 0 or 1:
                    Added += (await cluster.Vault(owner).Add(Sample.NewAdd(random.Next(2) == 0 ? Sample.Full : Sample.Pikachu), None)).IsAccepted ? 1 : 0;
                    break;
                case 2:
                    await Move(boxes, pokemon);
                    break;
                case 3 or 4:
                    await Bulk(boxes, pokemon);
                    break;
                case 5 when Changes.Count > 0:
                    Note((await cluster.Vault(owner).Undo(new UndoChange { CommandId = Sample.NewCommand(), ChangeId = Changes[random.Next(Changes.Count)] }, None)).Value?.ChangeId);
                    break;
                default:
                    await Edit(pokemon);
                    break;
            }
        }

        private async Task Move(BoxList boxes, Page<PokemonView> pokemon)
        {
            var moves = pokemon.Items.OrderBy(_ => random.Next()).Take(3)
                .Select(one => new PokemonSpot { Id = one.Id, Box = boxes.Items[random.Next(boxes.Items.Count)].Box, Slot = random.Next(4) })
                .DistinctBy(move => (move.Box, move.Slot)).ToValueList();
            Note((await cluster.Boxes(owner).Move(new MovePokemon { CommandId = Sample.NewCommand(), Moves = moves }, None)).Value?.ChangeId);
        }

        private async Task Bulk(BoxList boxes, Page<PokemonView> pokemon)
        {
            var action = (BulkAction)random.Next(1, 11);
            Note((await cluster.Vault(owner).Bulk(
                new BulkPokemon
                {
                    CommandId = Sample.NewCommand(),
                    Action = action,
                    Ids = pokemon.Items.Where(_ => random.Next(2) == 0).Select(one => one.Id).ToValueList(),
                    Box = action is BulkAction.Move ? boxes.Items[random.Next(boxes.Items.Count)].Box : null,
                    Tags = action is BulkAction.Tag or BulkAction.Untag ? [$"tag {random.Next(3)}"] : [],
                },
                None)).Value?.ChangeId);
        }

        private async Task Edit(Page<PokemonView> pokemon)
        {
            if (pokemon.Items.Count == 0) return;
            var one = pokemon.Items[random.Next(pokemon.Items.Count)];
            var command = Sample.NewCommand();
            var edit = new EditPokemon
            {
                CommandId = command,
                Id = one.Id,
                Version = one.Version,
                Changes = new PokemonInput { Level = random.Next(1, 101), Notes = $"note {random.Next(9)}" },
            };
            if ((await cluster.Vault(owner).Edit(edit, None)).IsAccepted) Note(VaultChange.IdOf(owner, command));
        }

        private void Note(Guid? change)
        {
            if (change is { } id) Changes.Add(id);
        }
    }
}
