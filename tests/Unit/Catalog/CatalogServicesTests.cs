using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Catalog;

namespace PokeTradeVault.Unit.Catalog;

public sealed class CatalogServicesTests
{
    [Fact]
    public void A_host_gets_one_catalog_and_its_check()
    {
        using var services = new ServiceCollection().AddCatalog().BuildServiceProvider(validateScopes: true);

        Assert.Same(services.GetRequiredService<GameCatalog>().Species, services.GetRequiredService<SpeciesCatalog>());
        Assert.IsType<PokemonCheck>(services.GetRequiredService<IPokemonCheck>());
    }
}
