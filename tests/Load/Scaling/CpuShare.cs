using System.Globalization;

namespace PokeTradeVault.Load.Scaling;

/// <summary>A control group that holds one process to a part of a core (version 1's <c>cpu.cfs_quota_us</c>, or version 2's <c>cpu.max</c>).</summary>
internal sealed class CpuShare : IDisposable
{
    private const int PeriodMicroseconds = 50_000;
    private static readonly string[] Roots = ["/sys/fs/cgroup/cpu", "/sys/fs/cgroup"];
    private readonly string folder;
    private readonly string root;

    private CpuShare(string root, string name)
    {
        (this.root, folder) = (root, Path.Combine(root, name));
        Directory.CreateDirectory(folder);
    }

    /// <returns>null where no control group can be made here.</returns>
    public static CpuShare? Of(int process, double cores)
    {
        foreach (var root in Roots.Where(Directory.Exists))
        {
            try
            {
                var share = new CpuShare(root, $"vault-scaling-{process}");
                share.Hold(process, cores);
                return share;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return null;
    }

    /// <summary>The process goes back to where it was.</summary>
    public void Dispose()
    {
        foreach (var process in File.ReadAllLines(Path.Combine(folder, "cgroup.procs")))
            File.WriteAllText(Path.Combine(root, "cgroup.procs"), process);
        Directory.Delete(folder);
    }

    private void Hold(int process, double cores)
    {
        var quota = (cores * PeriodMicroseconds).ToString("0", CultureInfo.InvariantCulture);
        if (File.Exists(Path.Combine(folder, "cpu.cfs_quota_us")))
        {
            Write("cpu.cfs_period_us", $"{PeriodMicroseconds}");
            Write("cpu.cfs_quota_us", quota);
        }
        else
        {
            Write("cpu.max", $"{quota} {PeriodMicroseconds}");
        }

        Write("cgroup.procs", $"{process}");
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
