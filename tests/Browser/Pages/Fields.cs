using System.Text.RegularExpressions;

namespace PokeTradeVault.Browser.Pages;

public static class Fields
{
    /// <summary>The field says of itself that it is wrong, and why, also to those who can't see it.</summary>
    public static async Task HasProblem(this ILocator field, string reason)
    {
        await Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(field).ToHaveAccessibleDescriptionAsync(new Regex(reason, RegexOptions.IgnoreCase));
    }
}
