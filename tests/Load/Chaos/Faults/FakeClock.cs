namespace PokeTradeVault.Load.Chaos.Faults;

/// <summary>libfaketime, as Debian packages it: another process' clock, and nobody else's.</summary>
internal static class FakeClock
{
    private const string Root = "/usr/lib";
    private const string Name = "libfaketimeMT.so.1";

    /// <param name="offset">As in <c>+60s</c>.</param>
    /// <exception cref="InvalidOperationException">The package is missing.</exception>
    public static IReadOnlyDictionary<string, string?> Variables(string offset) => new Dictionary<string, string?>
    {
        ["LD_PRELOAD"] = Library ?? throw new InvalidOperationException($"{Name} is not below {Root}: install libfaketime."),
        ["FAKETIME"] = offset,
        // .NET's timers stand still where that clock jumps.
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
    };

    private static string? Library => Directory.EnumerateDirectories(Root, "*-linux-gnu").Prepend(Root)
        .Select(folder => Path.Combine(folder, "faketime", Name)).FirstOrDefault(File.Exists);
}
