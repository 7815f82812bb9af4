namespace PokeTradeVault.Doctor;

internal enum Level
{
    None = 0,

    /// <summary>As it should be.</summary>
    Fine = 1,

    /// <summary>It runs, but not as it should for long, or not as safely as it could.</summary>
    Warning = 2,

    /// <summary>It won't run, or must not run like this.</summary>
    Wrong = 3,
}

/// <param name="Subject">What was looked at.</param>
/// <param name="Text">What was seen and, where it is not fine, what to do. Never a secret.</param>
internal sealed record Finding(Level Level, string Subject, string Text)
{
    public static Finding Fine(string subject, string text) => new(Level.Fine, subject, text);

    public static Finding Warning(string subject, string text) => new(Level.Warning, subject, text);

    public static Finding Wrong(string subject, string text) => new(Level.Wrong, subject, text);

    public override string ToString() => $"{Word,-8} {Subject,-18} {Text}";

    private string Word => Level switch { Level.Fine => "fine", Level.Warning => "warning", _ => "WRONG" };
}
