using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Api.Http;

/// <summary>The parameters that every list takes.</summary>
public sealed record Paging
{
    public const int LimitDefault = 50;

    private const int LimitMax = 100;

    public required int Limit { get; init; }

    public string? Cursor { get; init; }

    public static IReadOnlyList<ParameterNote> Notes { get; } =
    [
        new() { Name = "limit", Type = typeof(int), Minimum = 1, Maximum = LimitMax, Description = $"Rows a page; {LimitDefault} by default." },
        new() { Name = "cursor", LengthMax = ListCursor.LengthMax, Description = "nextCursor of the page before." },
    ];

    public static Paging Read(QueryReader query) => new() { Limit = query.Number("limit") ?? LimitDefault, Cursor = query.Text("cursor") };
}
