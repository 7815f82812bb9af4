using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>Asks the server that <c>POKEAPI_URL</c> names.</summary>
/// <param name="http">Its base address ends in a slash; time-outs, retries and bounds are its handlers'.</param>
internal sealed class PokeApiClient(HttpClient http)
{
    public async Task<SpeciesPage> List(int offset, int limit, CancellationToken cancellation) =>
        PokeApiReader.Page(await Ask($"pokemon-species?limit={limit}&offset={offset}", cancellation), limit);

    public async Task<ForeignSpecies> Species(int number, CancellationToken cancellation) =>
        PokeApiReader.Species(await Ask($"pokemon-species/{number}", cancellation), number);

    public async Task<ForeignPokemon> Pokemon(string slug, CancellationToken cancellation) =>
        PokeApiReader.Pokemon(await Ask($"pokemon/{slug}", cancellation));

    private async Task<byte[]> Ask(string path, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(path, cancellation);
            return response.StatusCode is HttpStatusCode.OK
                ? await response.Content.ReadAsByteArrayAsync(cancellation)
                : throw new PokeApiException($"answered {(int)response.StatusCode}");
        }
        catch (BrokenCircuitException fault)
        {
            throw new PokeApiException("is not asked for a while, after many failures", fault);
        }
        catch (Exception fault) when (fault is TimeoutRejectedException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new PokeApiException("did not answer in time", fault);
        }
        catch (HttpRequestException fault)
        {
            throw new PokeApiException("can't be reached", fault);
        }
    }
}
