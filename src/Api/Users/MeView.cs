using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

public sealed record MeView
{
    public required UserId Id { get; init; }

    public required string Username { get; init; }

    public required string Email { get; init; }

    /// <summary><c>trader</c>, <c>moderator</c>, <c>admin</c>.</summary>
    public required ValueList<string> Roles { get; init; }

    public required VaultVisibility VaultVisibility { get; init; }

    /// <summary>Shown on the public profile, at most 500 characters.</summary>
    public required string? About { get; init; }

    public required ColourScheme ColourScheme { get; init; }

    /// <summary>Whether proposals are announced live outside the room.</summary>
    public required bool NotifyProposals { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static MeView From(Account account, UserSettings settings) => new()
    {
        Id = account.Id,
        Username = account.Username,
        Email = account.Email,
        Roles = account.Roles,
        VaultVisibility = settings.VaultVisibility,
        About = settings.About,
        ColourScheme = settings.ColourScheme,
        NotifyProposals = settings.NotifyProposals,
        CreatedAt = account.CreatedAt,
    };
}

/// <summary>A JSON merge patch: what is left out stays as it is.</summary>
public sealed record ChangeMeRequest
{
    public VaultVisibility? VaultVisibility { get; init; }

    /// <summary>At most 500 characters; null clears it.</summary>
    public string? About { get; init; }

    public ColourScheme? ColourScheme { get; init; }

    public bool? NotifyProposals { get; init; }

    /// <returns>The refusal of a null where there is nothing to clear.</returns>
    public Refusal? CheckCleared(ValueList<string> cleared)
    {
        ValueList<FieldProblem> problems =
            [.. cleared.Where(name => name != "about").Select(name => new FieldProblem { Field = name, Reason = "can't be cleared" })];
        return problems.Count == 0 ? null : Refusal.Invalid(problems);
    }

    public ChangeUserSettings ToCommand(ValueList<string> cleared) => new()
    {
        VaultVisibility = VaultVisibility,
        About = cleared.Contains("about") ? "" : About,
        ColourScheme = ColourScheme,
        NotifyProposals = NotifyProposals,
    };
}

public sealed record SessionView
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UsedAt { get; init; }

    public required string? UserAgent { get; init; }

    /// <summary>The session of this very request.</summary>
    public required bool Current { get; init; }

    public static SessionView From(Session session, Caller caller) => new()
    {
        Id = Guid.Parse(session.Id),
        CreatedAt = session.CreatedAt,
        UsedAt = session.UsedAt,
        UserAgent = session.UserAgent,
        Current = session.Id == caller.SessionId,
    };
}
