using PokeTradeVault.Api.Http;

namespace PokeTradeVault.Api.Collections;

/// <summary><c>?version=</c> of a DELETE: the version that its owner has seen.</summary>
public sealed record VersionSeen(int Version) : IQueryFields<VersionSeen>
{
    public static IReadOnlyList<ParameterNote> Notes { get; } =
        [new() { Name = "version", Type = typeof(int), Minimum = 1, Required = true, Description = "The version that you have seen." }];

    public static VersionSeen Read(QueryReader query) => new(query.Number("version") ?? 0);
}
