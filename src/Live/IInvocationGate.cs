namespace PokeTradeVault.Live;

/// <summary>Counts what a trader's connections invoke, on all hosts together.</summary>
public interface IInvocationGate
{
    /// <param name="trader">The trader's id.</param>
    ValueTask<bool> MayInvoke(string trader);
}
