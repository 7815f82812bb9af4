using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What is read over all vaults, by SQL, from the replica where there is one.</summary>
public interface ISearchQueries
{
    /// <summary>
    /// Pokémon that can be put on a table now: for trade, no favourite, locked by nobody, in a public vault of an active trader.
    /// The newest first where the query names no order; the order <c>box</c> is a vault's alone.
    /// </summary>
    /// <param name="by">Sees nothing of traders with whom there is a block, either way; null for somebody who is not signed in.</param>
    /// <param name="query">Filters that are the owner's alone are refused.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Refusals: validation_failed, with a problem for each member of the query that is not valid.</returns>
    Task<Reply<Page<FoundPokemon>>> Find(UserId? by, PokemonQuery query, CancellationToken cancellation);

    /// <summary>Names that begin with what is typed, then those that are like it: one slip is forgiven.</summary>
    /// <param name="text">Nothing is suggested for a text without letters and digits.</param>
    /// <param name="limit">1 to 20.</param>
    /// <param name="cancellation">Ends the search.</param>
    Task<ValueList<Suggestion>> Suggest(string text, int limit, CancellationToken cancellation);
}
