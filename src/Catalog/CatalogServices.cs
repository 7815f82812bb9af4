using Microsoft.Extensions.DependencyInjection;
using PokeTradeVault.Catalog.Details;
using PokeTradeVault.Catalog.Exchange;

namespace PokeTradeVault.Catalog;

public static class CatalogServices
{
    /// <summary>The catalog, its species and the check of a Pokémon. Loaded from the assembly at first use; no network, no files.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddSingleton(_ => GameCatalog.Instance.WithOwnSpecies())
        .AddSingleton(provider => provider.GetRequiredService<GameCatalog>().Species)
        .AddSingleton(provider => provider.GetRequiredService<GameCatalog>().Legality)
        .AddSingleton<SpeciesPages>()
        .AddSingleton<IPokemonCheck, PokemonCheck>()
        .AddSingleton<SetTexts>();
}
