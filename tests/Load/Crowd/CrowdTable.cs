using Npgsql;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Load.Crowd;

/// <summary>Writes the rows of <c>pokemon</c> by COPY, in the columns that the product itself writes.</summary>
internal sealed class CrowdTable : IAsyncDisposable
{
    private static readonly string[] Content = PokemonRow.ContentColumns.Split([',', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private readonly NpgsqlBinaryImporter copy;

    private CrowdTable(NpgsqlBinaryImporter copy) => this.copy = copy;

    public static async Task<CrowdTable> Open(NpgsqlConnection connection) => new(await connection.BeginBinaryImportAsync(
        $"COPY pokemon (id, owner_id, entered_by, created_at, place, deleted_at, locked_until, {string.Join(", ", Content)}) FROM STDIN (FORMAT binary)"));

    public async Task Write(Guid owner, OwnedPokemon pokemon, DateTimeOffset? deletedAt)
    {
        var content = PokemonRow.ContentParameters(pokemon).ToDictionary(parameter => parameter.ParameterName);
        await copy.StartRowAsync();
        await copy.WriteAsync(pokemon.Id.Value);
        await copy.WriteAsync(owner);
        await copy.WriteAsync(owner);
        await copy.WriteAsync(pokemon.CreatedAt);
        await Maybe<int>(deletedAt is null ? pokemon.Place : null);
        await Maybe(deletedAt);
        await Maybe(PokemonRow.LockedUntil(pokemon));
        foreach (var column in Content)
        {
            if (content[column] is not { Value: { } value and not DBNull } parameter) await copy.WriteNullAsync();
            else await copy.WriteAsync(value, parameter.NpgsqlDbType);
        }
    }

    public async Task Complete() => await copy.CompleteAsync();

    public ValueTask DisposeAsync() => copy.DisposeAsync();

    private Task Maybe<T>(T? value) where T : struct => value is { } there ? copy.WriteAsync(there) : copy.WriteNullAsync();
}
