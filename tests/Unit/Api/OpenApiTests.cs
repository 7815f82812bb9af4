using PokeTradeVault.Api.Documents;
using PokeTradeVault.Unit.Architecture;

namespace PokeTradeVault.Unit.Api;

public sealed class OpenApiTests
{
    /// <summary>The web app's types are made from the committed file: <c>dotnet run --project src/Api -- --write-openapi src/Api/openapi.json</c>.</summary>
    [Fact]
    public async Task The_committed_document_is_the_one_that_this_build_serves() =>
        Assert.Equal(Repository.Read("src/Api/openapi.json"), await OpenApiFile.Text());
}
