using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Live;

namespace PokeTradeVault.Silo.Faults;

/// <summary>A push whose process may die between the answer and the push.</summary>
internal sealed class MortalPush(IPush push, FaultSwitch faults) : IPush
{
    public async Task To(ValueList<UserId> traders, Func<ITradeClient, Task> send)
    {
        await faults.Pass(FaultPoint.BeforePush);
        await push.To(traders, send);
    }
}
