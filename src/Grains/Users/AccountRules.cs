using System.Text;
using System.Text.RegularExpressions;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Grains.Users;

/// <summary>What a username, an e-mail address and a password must be like.</summary>
public static partial class AccountRules
{
    /// <summary>bcrypt reads no more; a longer password would be cut in silence.</summary>
    private const int PasswordBytesMax = 72;

    /// <returns>All that is wrong, in the order of the parameters.</returns>
    public static IEnumerable<FieldProblem> Check(string username, string email, string password)
    {
        if (!IsUsername(username))
            yield return Problem("username", "must be 3 to 20 letters, digits, _ or -, starting with a letter");
        if (!IsEmail(email))
            yield return Problem("email", "must be an e-mail address");
        if (password.Length < 8)
            yield return Problem("password", "must have 8 characters or more");
        if (Encoding.UTF8.GetByteCount(password) > PasswordBytesMax)
            yield return Problem("password", $"must have at most {PasswordBytesMax} bytes");
        if (!password.Any(char.IsUpper))
            yield return Problem("password", "must have an upper-case letter");
        if (!password.Any(char.IsLower))
            yield return Problem("password", "must have a lower-case letter");
        if (!password.Any(char.IsDigit))
            yield return Problem("password", "must have a digit");
    }

    public static bool IsUsername(string text) => Username().IsMatch(text);

    public static bool IsEmail(string text) => text.Length <= 254 && text.IndexOf('@') <= 64 && Email().IsMatch(text);

    private static FieldProblem Problem(string field, string reason) => new() { Field = field, Reason = reason };

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{2,19}\z")]
    private static partial Regex Username();

    // ASCII only: the unique index folds case by lower(), which for other letters depends on the server's locale.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z")]
    private static partial Regex Email();
}
