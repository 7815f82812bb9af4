using System.Globalization;

namespace PokeTradeVault.Load.Overload;

/// <summary>What a process holds in memory, as Linux counts it.</summary>
internal static class ProcessMemory
{
    private const string Field = "VmRSS:";

    public static double Megabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(each => each.StartsWith(Field, StringComparison.Ordinal));
        return double.Parse(line[Field.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
    }
}
