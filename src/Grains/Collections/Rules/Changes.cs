using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Several changes as one event, with its entry for the log.</summary>
internal static class Changes
{
    public static VaultEvent.Changed Altering(Vault vault, ChangeKind kind, IEnumerable<Alteration> altered) =>
        Of(vault, kind, altered.ToValueList(), [], []);

    public static VaultEvent.Changed Of(
        Vault vault, ChangeKind kind, ValueList<Alteration> altered, ValueList<OwnedPokemon> trashed, ValueList<OwnedPokemon> restored) => new()
        {
            SeenSequence = vault.Sequence,
            Altered = altered,
            Gone = trashed,
            Restored = restored,
            Boxes = Keeping(vault, altered.Select(one => one.After).Concat(restored)),
            Logged = new VaultChange(kind,
            [
                .. altered.Select(one => FieldDifference.Between(one.Before, one.After)),
                .. trashed.Select(FieldDifference.Went),
                .. restored.Select(FieldDifference.Came),
            ]),
        };

    /// <summary>A box that holds something now, or will, doesn't vanish when it is emptied.</summary>
    private static Boxes? Keeping(Vault vault, IEnumerable<OwnedPokemon> placed)
    {
        var boxes = vault.AllBoxes;
        var known = boxes.Select(box => box.Number).ToHashSet();
        ValueList<Box> after = [.. boxes, .. placed.Select(one => PokemonViews.BoxOf(one.Place)).Where(known.Add).Select(number => new Box(number, null))];
        return after == vault.Boxes.Kept ? null : new Boxes { Kept = after };
    }
}
