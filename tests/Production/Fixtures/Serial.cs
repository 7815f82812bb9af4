using Xunit.Sdk;
using Xunit.v3;

// Each class starts programs that want every core: one after the other is faster, and more like itself, than all at once.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace PokeTradeVault.Production.Fixtures;
