using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PokeTradeVault.Catalog;
using PokeTradeVault.Catalog.PokeApi;
using PokeTradeVault.Grains.Storage;

namespace PokeTradeVault.Grains.Catalog;

/// <summary>
/// One round through PokeAPI's species. Each is written as it comes, so that a round which was interrupted goes on where it
/// was; a claim in the rows keeps it to one at a time, whoever starts it, in whatever process.
/// </summary>
public sealed class CatalogRefresh
{
    private const int PageSize = 500;

    private readonly IPokeApi api;
    private readonly IRefreshStore store;
    private readonly ICatalogStore brought;
    private readonly GameCatalog catalog;
    private readonly CatalogOptions options;
    private readonly ILogger<CatalogRefresh> logger;

    internal CatalogRefresh(
        IPokeApi api, IRefreshStore store, ICatalogStore brought, GameCatalog catalog, IOptions<CatalogOptions> options, ILogger<CatalogRefresh> logger)
    {
        (this.api, this.store, this.brought) = (api, store, brought);
        (this.catalog, this.options, this.logger) = (catalog, options.Value, logger);
    }

    public async Task<RefreshOutcome> Run(CancellationToken cancellation)
    {
        var claim = Guid.CreateVersion7();
        if (await store.Begin(claim, cancellation) is not { } done)
            return new RefreshOutcome { Ran = false };

        var run = new RefreshRun();
        try
        {
            await Walk(run, claim, done, cancellation);
        }
        catch (PokeApiException fault)
        {
            run.Interruption = $"PokeAPI {fault.Message}";
        }
        catch (Exception fault) when (StorageErrors.IsPassing(fault))
        {
            run.Interruption = "what came could not be written";
            logger.RefreshNotWritten(fault);
        }
        finally
        {
            await store.End(claim, run.Finished, run.Interruption);
        }
        if (run.Interruption is { } reason)
            logger.RefreshInterrupted(run.Refreshed, reason);
        else
            logger.Refreshed(run.Refreshed, run.Failed);
        return new RefreshOutcome { Refreshed = run.Refreshed, Failed = run.Failed, Interruption = run.Interruption };
    }

    private async Task Walk(RefreshRun run, Guid claim, IReadOnlySet<int> done, CancellationToken cancellation)
    {
        await Learn(cancellation);
        var failuresInARow = 0;
        foreach (var number in (await Numbers(cancellation)).Where(number => !done.Contains(number)))
        {
            var failure = await Refresh(claim, number, cancellation);
            run.Count(failure);
            failuresInARow = failure is null ? 0 : failuresInARow + 1;
            if (failuresInARow < options.FailuresInARowMax)
                continue;
            run.Interruption = $"PokeAPI {failure}";
            return;
        }
        run.Finished = true;
    }

    private async Task<IReadOnlyList<int>> Numbers(CancellationToken cancellation)
    {
        var numbers = new SortedSet<int>();
        for (int offset = 0, count = 1; offset < count; offset += PageSize)
        {
            var page = (await api.List(offset, PageSize, cancellation)).Value;
            count = page.Count;
            numbers.UnionWith(page.Numbers);
        }
        return [.. numbers];
    }

    /// <returns>What went wrong; null where nothing did.</returns>
    private async Task<string?> Refresh(Guid claim, int number, CancellationToken cancellation)
    {
        try
        {
            var species = await Read(number, cancellation);
            Require(await store.Save(claim, species, cancellation));
            if (species.Added is not null)
                await Learn(cancellation);
            return species.Failure;
        }
        catch (PokeApiException fault)
        {
            Require(await store.Fail(claim, number, fault.Message, cancellation));
            logger.SpeciesFailed(number, fault.Message);
            return fault.Message;
        }
    }

    /// <summary>A new species may evolve from another new one.</summary>
    private async Task Learn(CancellationToken cancellation)
    {
        var updates = await brought.Updates(cancellation);
        catalog.Species.Learn(updates.Added, updates.Names);
    }

    private async Task<RefreshedSpecies> Read(int number, CancellationToken cancellation)
    {
        var species = await api.Species(number, cancellation);
        var pokemon = catalog.Species.IsShipped(number) ? null : await api.Pokemon(species.Value.DefaultPokemon, cancellation);
        return new RefreshedSpecies
        {
            Number = number,
            Names = species.Value.Names,
            FlavourTexts = species.Value.FlavourTexts,
            Added = pokemon is null ? null : NewSpecies.Of(species.Value, pokemon.Value, catalog),
            Failure = species.Failure ?? pokemon?.Failure,
        };
    }

    private static void Require(bool written)
    {
        if (!written)
            throw new TimeoutException("Somebody else has taken the refresh over.");
    }

    private sealed class RefreshRun
    {
        public int Refreshed { get; private set; }

        public int Failed { get; private set; }

        public string? Interruption { get; set; }

        public bool Finished { get; set; }

        public void Count(string? failure)
        {
            if (failure is null) Refreshed++;
            else Failed++;
        }
    }
}
