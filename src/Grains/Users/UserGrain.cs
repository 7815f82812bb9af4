using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Users;

namespace PokeTradeVault.Grains.Users;

[GrainType("ptv.user")]
public sealed class UserGrain(
    [PersistentState(StoredUserSettings.StateName, UsersServices.Storage)] IPersistentState<StoredUserSettings> stored,
    IUserStore store,
    IPublicPages pages) : Grain, IUserGrain
{
    private VaultVisibility visibility = VaultVisibility.Public;

    private UserId Id => new(this.GetPrimaryKey());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (stored.State.Format != StoredUserSettings.CurrentFormat)
            throw new InvalidOperationException($"Settings of user {Id} have format {stored.State.Format}, which this version can't read.");
        visibility = await store.Visibility(Id) ?? VaultVisibility.Public;
    }

    public Task<UserSettings> Settings(CancellationToken cancellation) => Task.FromResult(View());

    public async Task<Reply<UserSettings>> ChangeSettings(ChangeUserSettings command, CancellationToken cancellation)
    {
        if (SettingsRules.Check(command) is { } refusal)
            return refusal;
        try
        {
            await Write(command);
            await pages.Changed([Id]);
            return View();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    public async Task<Reply<Done>> Block(UserId other, CancellationToken cancellation)
    {
        if (other == Id)
            return Refusal.Of(RefusalCode.SelfBlock, "You can't block yourself.");
        return await store.Block(Id, other) ? Done.Instance : Refusal.Of(RefusalCode.NotFound, "There is no such trader.");
    }

    public async Task<Reply<Done>> Unblock(UserId other, CancellationToken cancellation)
    {
        await store.Unblock(Id, other);
        return Done.Instance;
    }

    private async Task Write(ChangeUserSettings command)
    {
        if (command.VaultVisibility is { } asked && asked != visibility)
        {
            await store.ChangeVisibility(Id, asked);
            visibility = asked;
        }
        var changed = SettingsRules.Apply(stored.State, command);
        if (changed == stored.State)
            return;
        stored.State = changed;
        await stored.WriteStateAsync(CancellationToken.None);
    }

    private UserSettings View() => new()
    {
        VaultVisibility = visibility,
        About = stored.State.About,
        ColourScheme = stored.State.ColourScheme,
        NotifyProposals = stored.State.NotifyProposals,
    };
}
