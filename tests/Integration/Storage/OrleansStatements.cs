using System.Data;
using Npgsql;
using NpgsqlTypes;
using PokeTradeVault.Integration.Fixtures;

namespace PokeTradeVault.Integration.Storage;

/// <summary>Runs the statements of <c>OrleansQuery</c> with the parameters that Orleans' providers give them.</summary>
internal sealed class OrleansStatements(TestDatabase database)
{
    public const string Service = "service";

    public Task<int?> Write(string state, Guid key, string? extension, int? version, byte[]? payload) =>
        NewVersion("WriteToStorageKey", [.. Key(state, key, extension), Version(version), Payload(payload)]);

    public Task<int?> Clear(string state, Guid key, string? extension, int? version) =>
        NewVersion("ClearStorageKey", [.. Key(state, key, extension), Version(version)]);

    public Task<int?> Delete(string state, Guid key, string? extension, int? version) =>
        NewVersion("DeleteStorageKey", [.. Key(state, key, extension), Version(version)]);

    public Task<IReadOnlyList<(byte[]? Payload, int Version)>> Read(string state, Guid key, string? extension) =>
        Rows("ReadFromStorageKey", Key(state, key, extension), row =>
            (row["PayloadBinary"] as byte[], (int)row["Version"]));

    public async Task<int> Upsert(string grain, string name, DateTime start, long period, int hash) =>
        (await Rows("UpsertReminderRowKey",
            [Text("ServiceId", Service), Text("GrainId", grain), Text("ReminderName", name), new("StartTime", start), new("Period", period), Number("GrainHash", hash)],
            row => (int)row["Version"])).Single();

    public Task<IReadOnlyList<Reminder>> OfGrain(string grain) =>
        Rows("ReadReminderRowsKey", [Text("ServiceId", Service), Text("GrainId", grain)], AsReminder);

    public Task<IReadOnlyList<Reminder>> One(string grain, string name) =>
        Rows("ReadReminderRowKey", [Text("ServiceId", Service), Text("GrainId", grain), Text("ReminderName", name)], AsReminder);

    /// <summary>Above <paramref name="begin"/>, up to <paramref name="end"/>; around the ring where begin lies above end.</summary>
    public Task<IReadOnlyList<Reminder>> InRange(int begin, int end) =>
        Rows(begin < end ? "ReadRangeRows1Key" : "ReadRangeRows2Key",
            [Text("ServiceId", Service), Number("BeginHash", begin), Number("EndHash", end)], AsReminder);

    public async Task<int> DeleteReminder(string grain, string name, int version) =>
        (await Rows("DeleteReminderRowKey",
            [Text("ServiceId", Service), Text("GrainId", grain), Text("ReminderName", name), Number("Version", version)],
            row => row.GetInt32(0))).Single();

    public Task DeleteReminders() => Rows("DeleteReminderRowsKey", [Text("ServiceId", Service)], _ => 0);

    private static NpgsqlParameter[] Key(string state, Guid key, string? extension)
    {
        var bytes = key.ToByteArray();
        return
        [
            Number("GrainIdHash", key.GetHashCode()), new("GrainIdN0", BitConverter.ToInt64(bytes)), new("GrainIdN1", BitConverter.ToInt64(bytes, 8)),
            Number("GrainTypeHash", 1), Text("GrainTypeString", state), Text("GrainIdExtensionString", extension), Text("ServiceId", Service),
        ];
    }

    private static NpgsqlParameter Text(string name, string? value) => new(name, DbType.String) { Value = (object?)value ?? DBNull.Value };

    private static NpgsqlParameter Number(string name, int value) => new(name, DbType.Int32) { Value = value };

    private static NpgsqlParameter Version(int? version) => new("GrainStateVersion", DbType.Int32) { Value = (object?)version ?? DBNull.Value };

    private static NpgsqlParameter Payload(byte[]? payload) => new("PayloadBinary", NpgsqlDbType.Bytea) { Value = (object?)payload ?? DBNull.Value };

    private static Reminder AsReminder(NpgsqlDataReader row) =>
        new((string)row["GrainId"], (string)row["ReminderName"], (DateTime)row["StartTime"], (long)row["Period"], (int)row["Version"]);

    private async Task<int?> NewVersion(string key, NpgsqlParameter[] parameters) =>
        (await Rows(key, parameters, row => (int)row["NewGrainStateVersion"])) is [var version] ? version : null;

    private async Task<IReadOnlyList<T>> Rows<T>(string key, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read)
    {
        var text = (await database.Query<string>("SELECT QueryText FROM OrleansQuery WHERE QueryKey = $1", key)).Single();
        await using var command = database.Source.CreateCommand(text);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    internal sealed record Reminder(string Grain, string Name, DateTime Start, long Period, int Version);
}
