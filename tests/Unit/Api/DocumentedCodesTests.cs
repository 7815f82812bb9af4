using System.Text.Json;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Unit.Architecture;

namespace PokeTradeVault.Unit.Api;

public sealed class DocumentedCodesTests
{
    private static readonly string Document = Repository.Read("docs/api.md");

    public static TheoryData<string> Names => [.. NamesOf<RefusalCode>(), .. NamesOf<TradeEventKind>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_code_and_every_kind_of_event_is_documented(string name) => Assert.Contains($"`{name}`", Document, StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf<TEnum>() where TEnum : struct, Enum => Enum.GetNames<TEnum>()
        .Where(name => name != "None")
        .Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);
}
