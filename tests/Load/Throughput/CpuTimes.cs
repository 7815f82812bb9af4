using Npgsql;
using PokeTradeVault.Load.Floor;

namespace PokeTradeVault.Load.Throughput;

/// <summary>Time on a processor of everything that has a part in a trade.</summary>
internal sealed record CpuTimes(TimeSpan Postgres, TimeSpan Api, TimeSpan Redis, TimeSpan Generator)
{
    public CpuTimes Since(CpuTimes before) =>
        new(Postgres - before.Postgres, Api - before.Api, Redis - before.Redis, Generator - before.Generator);
}

internal sealed class CpuClock(ServerCpu postgres, int api, int redis)
{
    public static async Task<CpuClock> Of(NpgsqlDataSource database, int api, int redis) => new(await ServerCpu.Of(database), api, redis);

    public CpuTimes Now() => new(postgres.Used(), ProcessCpu.Of(api), ProcessCpu.Of(redis), ProcessCpu.Of(Environment.ProcessId));
}
