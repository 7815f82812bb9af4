using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Integration.Api;
using PokeTradeVault.Load.Traders;
using PokeTradeVault.Load.Traffic.Cast;
using PokeTradeVault.Load.Traffic.Judging;
using PokeTradeVault.Load.Traffic.Setup;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Integration.Load;

/// <summary>What the audit of a load run finds by asking the API alone, each broken promise by its sentence.</summary>
public sealed class ApiAuditTests(TwoHosts hosts) : IClassFixture<TwoHosts>, IDisposable
{
    private const int Pokemon = 3;
    private readonly Target target = new([hosts.First.Address]);
    private readonly CastList cast = CastList.New();
    private readonly Promises promises = new();

    [Fact]
    public async Task Traders_that_have_traded_nothing_break_nothing()
    {
        var verdict = await Audit(await Write());

        Assert.Empty(verdict.Breaches);
        Assert.Equal((2, 6), (verdict.Counts["traders"], verdict.Counts["Pokémon"]));
    }

    [Fact]
    public async Task An_acknowledged_trade_that_is_in_nobodys_list_is_found_with_what_it_moved()
    {
        var roles = await Write();
        var item = new ItemGlance(roles[0].Vault[0].Id, 1, roles[0].Id, roles[1].Id, ItemKind.Put);
        var trade = new TradeGlance(Guid.CreateVersion7(), 1, 2, TradeStatus.Completed, roles[0].Id, [], [item], DateTimeOffset.UnixEpoch);
        promises.Settle(trade);

        var verdict = await Audit(roles);

        Assert.Equal(
            [$"1 x acknowledged as completed and in neither party's list: {trade.Id}", $"1 x not owned by whom the last acknowledged trade gave it to: {item.PokemonId}"],
            verdict.Breaches);
    }

    [Fact]
    public async Task A_lock_that_stayed_and_a_lost_Pokemon_are_found()
    {
        var roles = await Write();
        var (trade, locked) = (Guid.CreateVersion7(), roles[0].Vault[0].Id);
        await hosts.Database.Execute("INSERT INTO trade (id, status, sequence, proposed_by, created_at, expires_at) VALUES ($1, 1, 1, $2, now(), now() + interval '1 day')", trade, roles[0].Id);
        await hosts.Database.Execute("UPDATE pokemon SET trade_id = $1 WHERE id = $2", trade, locked);
        await hosts.Database.Execute("DELETE FROM pokemon WHERE id = $1", roles[1].Vault[0].Id);

        var verdict = await Audit(roles);

        Assert.Equal(
            [$"1 x still locked, though every room of the run is closed: {locked}", "5 Pokémon in the vaults of the run, and 6 were put there"], verdict.Breaches);
    }

    [Fact]
    public async Task A_trader_who_can_not_be_asked_is_told()
    {
        var roles = await Write();

        var verdict = await Audit([roles[0], roles[1] with { Name = "nobody-of-this-name" }]);

        Assert.Contains("1 x traders who could not be asked: nobody-of-this-name", verdict.Breaches);
    }

    public void Dispose() => target.Dispose();

    private Task<IReadOnlyList<Role>> Write() => DatabaseCast.Write(
        PostgresUrl.ForMigrations(hosts.Database.Settings.DatabaseMigrationUrl!), cast, traders: 2, Pokemon, seed: 1, isNew: false, TestContext.Current.CancellationToken);

    private Task<Verdict> Audit(IReadOnlyList<Role> roles)
    {
        var members = roles.Select(role => new Member(new RemoteTrader(target, hosts.First.Address, role.Name, cast.Password), role.Id, role.Vault));
        return ApiAudit.Run([.. members], promises, roles.Count * Pokemon, TestContext.Current.CancellationToken);
    }
}
