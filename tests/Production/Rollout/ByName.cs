using Xunit.v3;

namespace PokeTradeVault.Production.Rollout;

/// <summary>Each test of a class leaves what the next one begins with. In another order they hold too, only slower.</summary>
public sealed class ByName : ITestMethodOrderer
{
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, Xunit.Sdk.ITestMethod =>
        [.. testMethods.OrderBy(method => method?.MethodName, StringComparer.Ordinal)];
}
