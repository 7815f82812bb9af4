using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-NOTICE")]
public sealed class VaultMemoryTests
{
    private readonly FakeTimeProvider clock = new(Sample.Now);
    private readonly Rows rows = new();
    private readonly VaultMemory memory;

    public VaultMemoryTests()
    {
        var services = new ServiceCollection().AddMetrics().AddSingleton<CollectionMetrics>().BuildServiceProvider();
        memory = new VaultMemory(Sample.Owner, rows, new CollectionOptions(), clock, services.GetRequiredService<CollectionMetrics>());
    }

    [Fact]
    public async Task Rows_are_read_once_and_then_answered_from_memory()
    {
        await memory.Ready(CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(5.9));
        await memory.Ready(CancellationToken.None);

        Assert.Equal((1, 0), (rows.Loads, rows.Looks));
    }

    [Fact]
    public async Task A_read_after_a_quiet_while_sees_what_was_missed()
    {
        await memory.Ready(CancellationToken.None);
        rows.Now = rows.Now with { Sequence = 8 };
        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(8, (await memory.Ready(CancellationToken.None)).Sequence);
        Assert.Equal((2, 1), (rows.Loads, rows.Looks));
    }

    [Fact]
    public async Task A_vault_in_use_is_compared_by_the_timer_and_an_idle_one_is_left_alone()
    {
        await memory.CompareIfUsed(CancellationToken.None);
        Assert.Equal((0, 0), (rows.Loads, rows.Looks));

        await memory.Ready(CancellationToken.None);
        rows.Now = rows.Now.Locked([Sample.Id(1)], Sample.Trade(1));
        await memory.CompareIfUsed(CancellationToken.None);
        await memory.CompareIfUsed(CancellationToken.None);

        Assert.Equal((1, 1), (rows.Loads, rows.Looks));
        Assert.Equal(Sample.Trade(1), memory.Vault.Find(Sample.Id(1))!.LockedBy);
    }

    [Fact]
    public async Task The_next_settlement_applies_without_a_read()
    {
        await memory.Ready(CancellationToken.None);

        memory.Apply(Arrival(), 8);
        await memory.Ready(CancellationToken.None);

        Assert.NotNull(memory.Vault.Find(Sample.Id(5)));
        Assert.Equal(1, rows.Loads);
    }

    [Fact]
    public async Task An_older_settlement_is_dropped()
    {
        await memory.Ready(CancellationToken.None);

        memory.Apply(Arrival(), 7);

        Assert.Null(memory.Vault.Find(Sample.Id(5)));
    }

    [Fact]
    public async Task A_settlement_after_a_gap_reads_the_rows_again()
    {
        await memory.Ready(CancellationToken.None);
        rows.Now = rows.Now.With(Sample.Pokemon(6)) with { Sequence = 9 };

        memory.Apply(Arrival(), 9);
        await memory.Ready(CancellationToken.None);

        Assert.Equal(2, rows.Loads);
        Assert.Equal([Sample.Id(1), Sample.Id(6)], memory.Vault.Pokemon.Keys.OrderBy(id => id.Value));
    }

    [Fact]
    public async Task Notices_to_a_vault_that_is_not_read_yet_are_left_to_the_rows()
    {
        memory.Apply(Arrival(), 8);
        memory.ApplyLocks(new LocksChanged { Trade = Sample.Trade(1), Locked = [Sample.Id(1)] });

        Assert.Null((await memory.Ready(CancellationToken.None)).Find(Sample.Id(1))!.LockedBy);
    }

    [Fact]
    public async Task Hiding_the_vault_is_seen_by_a_comparison_although_no_pokemon_has_changed()
    {
        await memory.Ready(CancellationToken.None);
        rows.Now = rows.Now with { IsPublic = false };

        await memory.Compare(command: null, CancellationToken.None);

        Assert.False(memory.Vault.IsPublic);
        Assert.Equal(1, rows.Loads);
    }

    [Fact]
    public async Task A_lock_notice_ends_the_trades_reservations()
    {
        await memory.Ready(CancellationToken.None);
        memory.Reservations = memory.Reservations.Keep(Sample.Trade(1), [Sample.Id(1)], Sample.Now, TimeSpan.FromSeconds(30));

        memory.ApplyLocks(new LocksChanged { Trade = Sample.Trade(1), Locked = [Sample.Id(1)] });

        Assert.Null(memory.Reservations.HolderOf(Sample.Id(1), Sample.Now));
        Assert.Equal(Sample.Trade(1), memory.Vault.Find(Sample.Id(1))!.LockedBy);
    }

    private static VaultEvent.Settled Arrival() => new(Sample.Trade(1), [], [Sample.Pokemon(5)], []);

    /// <summary>What the rows hold, and how often they were asked.</summary>
    private sealed class Rows : ICollectionStore
    {
        public Vault Now { get; set; } = Sample.Vault(Sample.Pokemon(1));

        public int Loads { get; private set; }

        public int Looks { get; private set; }

        public Task<Vault> Load(UserId owner, CancellationToken cancellation)
        {
            Loads++;
            return Task.FromResult(Now);
        }

        public Task<VaultLook> Look(UserId owner, Receipt? command, CancellationToken cancellation)
        {
            Looks++;
            var locks = Now.Pokemon.Values.Where(pokemon => pokemon.LockedBy is not null).ToDictionary(pokemon => pokemon.Id, pokemon => pokemon.LockedBy!.Value);
            return Task.FromResult(new VaultLook(Now.Sequence, Now.IsActive, Now.IsPublic, locks, ReceiptVerdict.Fresh.Instance));
        }

        public Task<WriteOutcome> Add(UserId owner, VaultEvent.Entered entered, int limit, Receipt receipt) => throw new NotSupportedException();

        public Task<WriteOutcome> Edit(UserId owner, VaultEvent.Edited edited, Receipt receipt) => throw new NotSupportedException();

        public Task<WriteOutcome> Delete(UserId owner, VaultEvent.Trashed trashed, DateTimeOffset now, Receipt receipt) => throw new NotSupportedException();

        public Task<WriteOutcome> Import(UserId owner, VaultEvent.Imported imported, int limit, Receipt receipt) => throw new NotSupportedException();

        public Task<WriteOutcome> Change(UserId owner, VaultEvent.Changed changed, int limit, DateTimeOffset now, Receipt receipt) => throw new NotSupportedException();

        public Task<IReadOnlyList<OwnedPokemon>> Trashed(UserId owner, IReadOnlyCollection<PokemonId> ids, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<LoggedChange?> FindChange(UserId owner, Guid change, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<ReceiptVerdict?> Record(Receipt receipt) => throw new NotSupportedException();
    }
}
