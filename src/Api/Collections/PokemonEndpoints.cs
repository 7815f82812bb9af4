using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Trades;

namespace PokeTradeVault.Api.Collections;

internal static class PokemonEndpoints
{
    public static void MapCollections(this RouteGroupBuilder v1)
    {
        var pokemon = v1.MapGroup("/pokemon").WithTags("Collections").RequireAuthorization();
        pokemon.MapPost("", Add).WithSummary("Enter a Pokémon into one's own vault");
        pokemon.MapGet("", List).WithSummary("One's own vault");
        pokemon.MapGet("/count", Count).WithSummary("How many of one's own Pokémon the filters find");
        pokemon.MapGet("/dex", Dex).WithSummary("The living dex: which species and forms one has, and which are lacking");
        pokemon.MapGet("/{id:guid}", Get).WithSummary("One of one's own Pokémon");
        pokemon.MapPatch("/{id:guid}", Edit).WithSummary("Change a Pokémon (JSON merge patch)");
        pokemon.MapDelete("/{id:guid}", Delete).WithSummary("Into the trash, for 30 days");
        pokemon.MapGet("/{id:guid}/history", History).WithSummary("Who entered it, and each trade that moved it");
    }

    private static async Task<Answer<PokemonView, Creating>> Add(
        Caller caller, CommandKey key, Body<PokemonInput> body, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Add(new AddPokemon { CommandId = key.Id, Pokemon = body.Value }, cancellation);

    private static async Task<Answer<Page<PokemonView>, Reading>> List(
        Caller caller, Query<PokemonList> list, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).List(list.Value.Query, cancellation);

    private static async Task<Answer<PokemonCount, Reading>> Count(
        Caller caller, Query<PokemonFilters> filters, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Count(filters.Value.Terms, cancellation);

    private static async Task<Answer<LivingDex, Reading>> Dex(
        Caller caller, GameCatalog catalog, IGrainFactory grains, CancellationToken cancellation)
    {
        var reply = await grains.CollectionOf(caller.Id).Tally(cancellation);
        return reply.Select(tally => LivingDex.Of(tally, catalog.Species));
    }

    private static async Task<Answer<PokemonView, Reading>> Get(Caller caller, Guid id, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.CollectionOf(caller.Id).Get(new PokemonId(id), cancellation);

    private static async Task<Answer<PokemonView, Changing>> Edit(
        Caller caller, Guid id, CommandKey key, Body<EditPokemonRequest> body, IGrainFactory grains, CancellationToken cancellation)
    {
        var command = new EditPokemon
        {
            CommandId = key.Id,
            Id = new PokemonId(id),
            Version = body.Value.Version,
            Changes = body.Value.ToInput(),
            Cleared = body.Cleared,
        };
        return await grains.CollectionOf(caller.Id).Edit(command, cancellation);
    }

    private static async Task<Answer<Done, Quiet>> Delete(
        Caller caller, Guid id, CommandKey key, Query<VersionSeen> seen, IGrainFactory grains, CancellationToken cancellation)
    {
        var command = new DeletePokemon { CommandId = key.Id, Id = new PokemonId(id), Version = seen.Value.Version };
        return await grains.CollectionOf(caller.Id).Delete(command, cancellation);
    }

    private static async Task<Answer<PokemonHistory, Reading>> History(
        Caller caller, Guid id, ITradeQueries trades, CancellationToken cancellation) =>
        await trades.History(caller.Id, new PokemonId(id), cancellation);
}
