using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-NOTICE")]
public sealed class VaultComparerTests : IDisposable
{
    private static readonly CollectionOptions Options = new();
    private readonly FakeTimeProvider clock = new(Sample.Now);
    private readonly VaultRows rows = new();
    private readonly VaultsInUse vaults = new();
    private readonly Lines log = new();
    private readonly CollectionMetrics metrics =
        new ServiceCollection().AddMetrics().AddSingleton<CollectionMetrics>().BuildServiceProvider().GetRequiredService<CollectionMetrics>();

    private readonly VaultComparer comparer;

    public VaultComparerTests() => comparer = new(vaults, rows, Microsoft.Extensions.Options.Options.Create(Options), clock, metrics, log);

    public void Dispose() => comparer.Dispose();

    public static TheoryData<string> Missed => ["a lock", "hiding", "a suspension", "a change"];

    [Theory]
    [MemberData(nameof(Missed))]
    public async Task What_a_vault_in_use_has_missed_is_found_and_read_before_it_is_used_again(string missed)
    {
        var memory = await Used();
        rows.Now = missed switch
        {
            "a lock" => rows.Now.Locked([Sample.Id(1)], Sample.Trade(1)),
            "hiding" => rows.Now with { IsPublic = false },
            "a suspension" => rows.Now with { IsActive = false },
            _ => rows.Now.With(Sample.Pokemon(2)) with { Sequence = 8 },
        };

        await AfterAPeriod();
        await memory.Ready(CancellationToken.None);

        Assert.Equal((rows.Now.IsPublic, rows.Now.IsActive, rows.Now.Sequence), (memory.Vault.IsPublic, memory.Vault.IsActive, memory.Vault.Sequence));
        Assert.Equal(rows.Now.Pokemon.Values.OrderBy(one => one.Place), memory.Vault.Pokemon.Values.OrderBy(one => one.Place));
        Assert.Equal(1, rows.Looks);
    }

    [Fact]
    public async Task A_vault_is_asked_for_once_after_its_use_and_not_while_nobody_uses_it()
    {
        var memory = await Used();
        await Used(2);
        await AfterAPeriod();
        await AfterAPeriod();
        Assert.Equal(2, Assert.Single(rows.Asked).Count);

        await memory.Ready(CancellationToken.None);
        await memory.Ready(CancellationToken.None);
        await AfterAPeriod();

        Assert.Equal([Sample.Owner], rows.Asked[^1]);
        Assert.Equal(2, rows.Asked.Count);
    }

    [Fact]
    public async Task A_vault_is_not_asked_for_before_its_time()
    {
        await Used();
        clock.Advance(Options.CompareEvery / 2);
        await comparer.CompareDue(CancellationToken.None);

        Assert.Empty(rows.Asked);
        Assert.Equal(1, vaults.Count);
    }

    [Fact]
    public async Task A_vault_that_was_compared_is_not_compared_again_by_a_read_after_a_quiet_while()
    {
        var memory = await Used();
        await AfterAPeriod();
        clock.Advance(Options.QuietMax - TimeSpan.FromMilliseconds(1));
        await memory.Ready(CancellationToken.None);

        Assert.Equal((1, 0), (rows.Loads, rows.Looks));
    }

    [Fact]
    public async Task Many_are_asked_for_by_statements_of_bounded_size_and_each_once()
    {
        for (var number = 1; number <= 450; number++) await Used(number);
        await AfterAPeriod();

        Assert.Equal([200, 200, 50], rows.Asked.Select(asked => asked.Count));
        Assert.Equal(450, rows.Asked.SelectMany(asked => asked).Distinct().Count());
        Assert.Equal(0, vaults.Count);
    }

    [Fact]
    public async Task What_changes_while_the_rows_are_read_is_no_alarm_and_is_looked_at_again()
    {
        var memory = await Used();
        rows.Now = rows.Now.Locked([Sample.Id(1)], Sample.Trade(1));
        rows.Meanwhile = () => memory.ApplyLocks(new LocksChanged { Trade = Sample.Trade(1), Locked = [Sample.Id(1)] });
        await AfterAPeriod();
        rows.Meanwhile = static () => { };
        await AfterAPeriod();
        await memory.Ready(CancellationToken.None);

        Assert.Equal((2, 0), (rows.Asked.Count, rows.Looks));
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_tried_again_each_period_and_logged_once()
    {
        var memory = await Used();
        rows.Now = rows.Now with { IsPublic = false };
        rows.Fault = new InvalidOperationException("away");
        for (var period = 0; period < 3; period++)
        {
            await AfterAPeriod();
            Assert.Equal(1, vaults.Count);
        }

        rows.Fault = null;
        await AfterAPeriod();

        Assert.False((await memory.Ready(CancellationToken.None)).IsPublic);
        Assert.Equal(4, rows.Asked.Count);
        Assert.Equal([LogLevel.Warning, LogLevel.Information], log.Levels);
    }

    [Fact]
    public async Task A_vault_whose_activation_has_ended_is_forgotten()
    {
        var (ended, ending) = (await Used(1), await Used(2));
        ended.End();
        Assert.Equal(1, vaults.Count);

        rows.Fault = new InvalidOperationException("away");
        rows.Meanwhile = ending.End;
        await AfterAPeriod();
        rows.Fault = null;
        await AfterAPeriod();

        Assert.Equal([1], rows.Asked.Select(asked => asked.Count));
        Assert.Equal(0, vaults.Count);
    }

    [Fact]
    public async Task A_vault_that_has_forgotten_is_left_to_its_next_need()
    {
        var memory = await Used();
        memory.Forget();
        await AfterAPeriod();

        Assert.Empty(rows.Asked);
        Assert.Equal(0, vaults.Count);
    }

    [Fact]
    public async Task It_goes_by_the_clock_and_past_a_failure()
    {
        await Used();
        rows.Fault = new InvalidOperationException("away");
        await comparer.StartAsync(CancellationToken.None);
        await Until(() => log.Levels.Contains(LogLevel.Warning));
        rows.Fault = null;
        await Until(() => log.Levels.Contains(LogLevel.Information));
        await comparer.StopAsync(CancellationToken.None);

        Assert.Equal(0, vaults.Count);
    }

    private async Task<VaultMemory> Used(int number = 1)
    {
        var owner = number == 1 ? Sample.Owner : new UserId(new Guid(number, 3, 0, new byte[8]));
        var memory = new VaultMemory(owner, rows, Options, clock, metrics, vaults);
        await memory.Ready(CancellationToken.None);
        return memory;
    }

    private Task AfterAPeriod()
    {
        clock.Advance(Options.CompareEvery);
        return comparer.CompareDue(CancellationToken.None);
    }

    /// <summary>Time passes period by period.</summary>
    private async Task Until(Func<bool> isSo)
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var period = 0; !isSo(); period++)
        {
            Assert.True(period < 6_000, "The comparer has not looked within 6,000 periods.");
            clock.Advance(Options.CompareEvery);
            await looks.WaitForNextTickAsync();
        }
    }

    private sealed class Lines : ILogger<VaultComparer>
    {
        private readonly Lock gate = new();
        private readonly List<LogLevel> levels = [];

        public IReadOnlyList<LogLevel> Levels
        {
            get
            {
                lock (gate) return [.. levels];
            }
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (gate) levels.Add(logLevel);
        }
    }
}
