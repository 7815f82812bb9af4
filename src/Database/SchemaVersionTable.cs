using FluentMigrator.Runner.VersionTableInfo;

namespace PokeTradeVault.Database;

/// <summary>Which steps a database has had.</summary>
internal sealed class SchemaVersionTable : IVersionTableMetaData
{
    public string SchemaName => "";

    public string TableName => "schema_version";

    public string ColumnName => "version";

    public string DescriptionColumnName => "name";

    public string AppliedOnColumnName => "applied_at";

    public string UniqueIndexName => "schema_version_key";

    public bool OwnsSchema => false;

    public bool CreateWithPrimaryKey => false;
}
