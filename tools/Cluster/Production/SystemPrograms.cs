namespace PokeTradeVault.Cluster.Production;

/// <summary>Programs of a production host, as Debian's packages bring them.</summary>
public static class SystemPrograms
{
    private const string PostgresRoot = "/usr/lib/postgresql";
    private const int PostgresOldest = 15;

    /// <summary>Debian keeps servers' programs off the path of users who are not root.</summary>
    private static readonly string[] FoldersOfServers = ["/usr/sbin", "/sbin", "/usr/local/sbin"];

    /// <returns>The full path of <paramref name="name"/>.</returns>
    /// <exception cref="InvalidOperationException">It is not on this machine.</exception>
    public static string Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(FoldersOfServers)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{name} is not on this machine: install the package of your system that brings it.");

    /// <returns>The full path of one of PostgreSQL's own programs, all of one release: 15, or the next newer one there is.</returns>
    /// <exception cref="InvalidOperationException">PostgreSQL is not on this machine.</exception>
    public static string FindPostgres(string name) =>
        PostgresReleases().Select(release => $"{PostgresRoot}/{release}/bin/{name}").FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"PostgreSQL {PostgresOldest} is not in {PostgresRoot}: install postgresql-{PostgresOldest}.");

    private static IEnumerable<int> PostgresReleases() => Directory.Exists(PostgresRoot)
        ? Directory.GetDirectories(PostgresRoot).Select(Path.GetFileName)
            .Select(name => int.TryParse(name, out var release) ? release : 0).Where(release => release >= PostgresOldest).Order()
        : [];
}
