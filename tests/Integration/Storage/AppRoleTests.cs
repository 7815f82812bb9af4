using Npgsql;
using PokeTradeVault.Database;
using PokeTradeVault.Integration.Fixtures;
using PokeTradeVault.Integration.Trades;

namespace PokeTradeVault.Integration.Storage;

/// <summary>The role of the programs reads and writes what they need, changes no table, and no ledger.</summary>
[Trait("Rule", "S-ROLES")]
public sealed class AppRoleTests(TestStores stores, OwnerAndApp shared) : IClassFixture<OwnerAndApp>
{
    [Theory]
    [InlineData(PostgresVersion.Oldest)]
    [InlineData(PostgresVersion.Newest)]
    public async Task Every_table_has_its_rights_and_the_role_has_these_alone(PostgresVersion version)
    {
        await using var both = await OwnerAndApp.Open(stores, version);

        var tables = await both.Owner.Query<string>("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
        Assert.Equal(AppRights.Of.Keys.Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
        var granted = await both.Owner.Query<string>(
            """
            SELECT table_name || ': ' || string_agg(privilege_type, ', ' ORDER BY array_position('{SELECT,INSERT,UPDATE,DELETE}', privilege_type::text))
              FROM information_schema.table_privileges WHERE grantee = $1 GROUP BY table_name
            """, both.Role);
        Assert.Equal(AppRights.Of.Select(entry => $"{entry.Key}: {entry.Value.Split(", UPDATE (")[0]}").Order(StringComparer.Ordinal), granted.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE transfer SET number = number")]
    [InlineData("DELETE FROM transfer")]
    [InlineData("TRUNCATE transfer")]
    [InlineData("UPDATE trade_event SET data = '{}'")]
    [InlineData("DELETE FROM trade_event")]
    [InlineData("DELETE FROM trade_message")]
    [InlineData("ALTER TABLE transfer DISABLE TRIGGER ALL")]
    [InlineData("DROP TRIGGER transfer_is_a_ledger ON transfer")]
    [InlineData("SET session_replication_role = replica")]
    [InlineData("ALTER TABLE pokemon ADD COLUMN x integer")]
    [InlineData("DROP TABLE trade CASCADE")]
    [InlineData("CREATE TABLE mine (id integer)")]
    [InlineData("CREATE OR REPLACE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")]
    [InlineData("CREATE INDEX mine ON pokemon (nickname)")]
    [InlineData("UPDATE receipt SET answer = '{}'")]
    [InlineData("UPDATE orleansquery SET querytext = ''")]
    [InlineData("DELETE FROM schema_version")]
    public async Task What_the_programs_have_no_need_of_is_refused(string statement)
    {
        await using var command = shared.App.CreateCommand(statement);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Without_the_role_nothing_is_granted()
    {
        await using var database = await stores.EmptyDatabase();
        await Migrator.Up(database.Settings.DatabaseUrl!);

        Assert.Equal(0L, await database.Scalar<long>(
            "SELECT count(*) FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND grantee <> relowner"));
    }

    [Fact]
    public async Task Rights_come_back_as_they_were_after_a_step_back_and_forward_and_what_was_granted_by_hand_goes()
    {
        await using var both = await OwnerAndApp.Open(stores, PostgresVersion.Newest);
        await both.Owner.Execute($"GRANT ALL ON transfer TO {both.Role}");

        await Migrator.DownOne(both.Target);
        await Migrator.Up(both.Target);

        Assert.False(await both.Owner.Scalar<bool>("SELECT has_table_privilege($1, 'transfer', 'DELETE')", both.Role));
        Assert.Equal(
            AppRights.Of.Count,
            await both.Owner.Scalar<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND has_table_privilege($1, format('%I.%I', schemaname, tablename), 'SELECT')", both.Role));
    }

    [Theory]
    [InlineData("vault", "is the role that migrates")]
    [InlineData("nobody_of_that_name", "does not exist")]
    public async Task A_role_that_no_right_could_hold_back_is_refused_before_anything_is_migrated(string role, string why)
    {
        await using var database = await stores.EmptyDatabase();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Migrator.Up(new MigrationTarget { Url = database.Settings.DatabaseUrl!, AppRole = role }));

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(await Migrator.Status(database.Settings.DatabaseUrl!), step => step.Applied);
    }
}
