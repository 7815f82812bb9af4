using PokeTradeVault.Api.Users.Passwords;
using PokeTradeVault.Api.Users.Sessions;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Users;

/// <summary>Proving who somebody is. Without Redis nobody can.</summary>
public sealed class SignIn(AccountStore accounts, PasswordHasher passwords, LockOut lockOut, SessionStore sessions, TimeProvider time)
{
    /// <returns>Refusals: validation_failed, username_taken, email_taken.</returns>
    public async Task<Reply<Account>> Register(RegisterRequest request, CancellationToken cancellation)
    {
        ValueList<FieldProblem> problems = [.. AccountRules.Check(request.Username, request.Email, request.Password)];
        if (problems.Count > 0)
            return Refusal.Invalid(problems);
        await sessions.EnsureThere();

        RefusalCode? taken = null;
        var hash = await passwords.Hash(
            request.Password, async () => (taken = await accounts.Taken(request.Username, request.Email, cancellation)) is null, cancellation);
        if (hash is null)
            return Taken(taken);
        var now = time.GetUtcNow();
        var account = new NewAccount
        {
            Id = new UserId(Guid.CreateVersion7(now)),
            Username = request.Username,
            Email = request.Email,
            PasswordHash = hash,
            At = now,
        };
        return await accounts.Register(account, cancellation) is { } refused
            ? Taken(refused)
            : await accounts.Find(account.Id, cancellation) ?? Reply<Account>.Unknown;
    }

    /// <param name="from">The client's address.</param>
    /// <returns>Refusals: locked_out, bad_credentials.</returns>
    public async Task<Reply<Account>> Login(LoginRequest request, string from, CancellationToken cancellation)
    {
        await sessions.EnsureThere();
        var account = await accounts.FindByLogin(request.Login, cancellation);
        var attempt = SignInAttempt.Of(request.Login, account, from);
        if (await lockOut.Check(attempt) is { } locked)
            return locked;
        var right = await passwords.Verify(request.Password, account?.PasswordHash, cancellation);
        if (await lockOut.Record(attempt, right) is { } lockedMeanwhile)
            return lockedMeanwhile;
        return right && account is not null
            ? account
            : Refusal.Of(RefusalCode.BadCredentials, "Name or password is wrong.");
    }

    private static Refusal Taken(RefusalCode? code) => code is RefusalCode.EmailTaken
        ? Refusal.Of(RefusalCode.EmailTaken, "email", "This e-mail address has an account already.")
        : Refusal.Of(RefusalCode.UsernameTaken, "username", "Somebody else has this name.");
}
