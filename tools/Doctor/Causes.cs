namespace PokeTradeVault.Doctor;

internal static class Causes
{
    /// <summary>The messages of an exception and what caused it, each once: the reason stands innermost.</summary>
    public static string Of(Exception problem)
    {
        var messages = new List<string>();
        for (var one = problem; one is not null; one = one.InnerException)
        {
            var line = one.Message.Split('\n', 2)[0].TrimEnd('.', ' ');
            if (!messages.Any(message => message.Contains(line, StringComparison.Ordinal))) messages.Add(line);
        }
        return string.Join(": ", messages);
    }
}
