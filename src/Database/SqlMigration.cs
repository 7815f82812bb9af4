using FluentMigrator;

namespace PokeTradeVault.Database;

/// <summary>A step of the schema: one SQL file forward and one back.</summary>
internal sealed class SqlMigration(long version, string name, string up, string down) : Migration
{
    public long Version { get; } = version;

    public string Name { get; } = name;

    public override void Up() => Execute.Sql(up);

    public override void Down() => Execute.Sql(down);
}
