namespace PokeTradeVault.Api.Hosting;

/// <summary>Lua that runs in Redis, kept as files beside the code that calls it.</summary>
internal static class Script
{
    /// <param name="name">The file's path in this project, with dots for slashes.</param>
    public static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream($"PokeTradeVault.Api.{name}")
            ?? throw new InvalidOperationException($"The script {name} is not in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
