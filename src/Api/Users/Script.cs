namespace PokeTradeVault.Api.Users;

/// <summary>Lua that runs in Redis, kept as files beside the code that calls it.</summary>
internal static class Script
{
    /// <param name="name">Folder and file below <c>Users</c>, with a dot in between.</param>
    public static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream($"{typeof(Script).Namespace}.{name}")
            ?? throw new InvalidOperationException($"The script {name} is not in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
