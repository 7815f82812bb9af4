using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>What an owner's command did, for the log: what was there before and what after, so that it can be undone.</summary>
public sealed record VaultChange(ChangeKind Kind, ValueList<PokemonChange> Items)
{
    /// <summary>The change that this one takes back.</summary>
    public Guid? Undoes { get; init; }

    /// <summary>The change that a command makes, if it makes one.</summary>
    public static Guid IdOf(UserId owner, CommandId command) => Derived.Id("change", owner, command, 0);
}

/// <summary>What a change did to one Pokémon.</summary>
public sealed record PokemonChange(PokemonId Id, ValueList<FieldChange> Fields);

/// <summary>One field before and after, as JSON; null where there was nothing.</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A change as the log keeps it.</summary>
public sealed record LoggedChange
{
    public required Guid Id { get; init; }

    public required VaultChange Change { get; init; }

    public required bool IsUndone { get; init; }
}
