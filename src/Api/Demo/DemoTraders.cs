using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Users.Passwords;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Demo;

/// <summary>Two traders with vaults, so that there is somebody to trade with. Development only; made through the ordinary stores and grains.</summary>
internal sealed class DemoTraders(AccountStore accounts, PasswordHasher passwords, IGrainFactory grains, TimeProvider time)
{
    public const string Password = "Pallet-Town-1";

    public static IReadOnlyList<string> Names { get; } = ["ash", "misty"];

    public async Task Seed(CancellationToken cancellation)
    {
        foreach (var name in Names)
            await Fill(await FindOrRegister(name, cancellation), DemoVaults.Of(name), cancellation);
    }

    private async Task<UserId> FindOrRegister(string name, CancellationToken cancellation)
    {
        if (await accounts.FindTrader(name, cancellation) is { } there)
            return there.Id;
        var now = time.GetUtcNow();
        var account = new NewAccount
        {
            Id = new UserId(Guid.CreateVersion7(now)),
            Username = name,
            Email = $"{name}@example.org",
            PasswordHash = (await passwords.Hash(Password, () => Task.FromResult(true), cancellation))!,
            At = now,
        };
        return await accounts.Register(account, cancellation) is null
            ? account.Id
            : (await accounts.FindTrader(name, cancellation))!.Id;
    }

    private async Task Fill(UserId trader, IReadOnlyList<PokemonInput> vault, CancellationToken cancellation)
    {
        var collection = grains.CollectionOf(trader);
        var list = await collection.List(new PokemonQuery { Limit = 1 }, cancellation);
        if (list is not { Value.Items.Count: 0 })
            return;
        foreach (var (pokemon, index) in vault.Select((pokemon, index) => (pokemon, index)))
        {
            // The same command at each start, so that two programs which seed at once make each Pokémon once.
            var command = new CommandId(Derived.Id("demo", trader, default, index));
            var reply = await collection.Add(new AddPokemon { CommandId = command, Pokemon = pokemon }, cancellation);
            if (!reply.IsAccepted)
                throw new InvalidOperationException($"The demo Pokémon {pokemon.Species} was not accepted: {reply.Refusal}");
        }
    }
}
