using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-NOTICE")]
public sealed class VaultMemoryTests
{
    private readonly FakeTimeProvider clock = new(Sample.Now);
    private readonly VaultRows rows = new();
    private readonly VaultMemory memory;

    public VaultMemoryTests()
    {
        var services = new ServiceCollection().AddMetrics().AddSingleton<CollectionMetrics>().BuildServiceProvider();
        memory = new VaultMemory(Sample.Owner, rows, new CollectionOptions(), clock, services.GetRequiredService<CollectionMetrics>(), new VaultsInUse());
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
}
