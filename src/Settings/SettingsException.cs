namespace PokeTradeVault.Settings;

/// <summary>The environment's settings can't be used. The message names keys and reasons, never values.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception("The settings can't be used:" + string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}")))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
