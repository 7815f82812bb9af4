using Microsoft.Extensions.Options;

namespace PokeTradeVault.Api.Users.Passwords;

/// <summary>bcrypt, a few at a time, on threads of their own: a rush of sign-ins must not starve the requests beside it.</summary>
public sealed class PasswordHasher : IDisposable
{
    private readonly int workFactor;
    private readonly int waitingMax;
    private readonly SemaphoreSlim turns;
    private readonly Lazy<string> nobody;
    private int waiting;

    public PasswordHasher(IOptions<SignInOptions> options)
    {
        workFactor = options.Value.WorkFactor;
        waitingMax = options.Value.HashesWaitingMax;
        var atOnce = options.Value.HashesAtOnce is 0 ? Environment.ProcessorCount : options.Value.HashesAtOnce;
        turns = new SemaphoreSlim(atOnce, atOnce);
        nobody = new Lazy<string>(() => BCrypt.Net.BCrypt.HashPassword("nobody's password", workFactor));
    }

    /// <param name="stillNeeded">Asked when the turn has come, before the costly part.</param>
    /// <returns>null where it was no longer needed.</returns>
    /// <exception cref="TimeoutException">Too many wait already.</exception>
    public Task<string?> Hash(string password, Func<Task<bool>> stillNeeded, CancellationToken cancellation) => InTurn(
        async () => await stillNeeded() ? await Task.Run(() => BCrypt.Net.BCrypt.HashPassword(password, workFactor), cancellation) : null,
        cancellation);

    /// <param name="hash">null for an account that is not there: the answer is false, and takes as long as any.</param>
    /// <exception cref="TimeoutException">Too many wait already.</exception>
    public Task<bool> Verify(string password, string? hash, CancellationToken cancellation) => InTurn(
        async () => await Task.Run(() => BCrypt.Net.BCrypt.Verify(password, hash ?? nobody.Value), cancellation) && hash is not null,
        cancellation);

    public void Dispose() => turns.Dispose();

    private async Task<T> InTurn<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > waitingMax)
                throw new TimeoutException("Too many sign-ins wait for their turn.");
            await turns.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        try
        {
            return await work();
        }
        finally
        {
            turns.Release();
        }
    }
}
