using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;

namespace PokeTradeVault.Grains.Users;

/// <summary>What a change of settings may hold, and what it makes of the settings.</summary>
public static class SettingsRules
{
    private const int AboutLengthMax = 500;

    public static Refusal? Check(ChangeUserSettings change)
    {
        var problems = new List<FieldProblem>();
        if (change.VaultVisibility is { } visibility && visibility is not (VaultVisibility.Public or VaultVisibility.Private))
            problems.Add(new FieldProblem { Field = "vaultVisibility", Reason = "must be public or private" });
        if (change.About is { } about && (about.Length > AboutLengthMax || about.Contains('\0')))
            problems.Add(new FieldProblem { Field = "about", Reason = $"must have at most {AboutLengthMax} characters" });
        if (change.ColourScheme is { } scheme && (scheme is ColourScheme.None || !Enum.IsDefined(scheme)))
            problems.Add(new FieldProblem { Field = "colourScheme", Reason = "must be system, light or dark" });
        return problems.Count == 0 ? null : Refusal.Invalid([.. problems]);
    }

    public static StoredUserSettings Apply(StoredUserSettings settings, ChangeUserSettings change) => settings with
    {
        About = change.About switch
        {
            null => settings.About,
            var text when string.IsNullOrWhiteSpace(text) => null,
            var text => text.Trim(),
        },
        ColourScheme = change.ColourScheme ?? settings.ColourScheme,
        NotifyProposals = change.NotifyProposals ?? settings.NotifyProposals,
    };
}
