using CsCheck;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Unit.Catalog;

/// <summary>Parts of random inputs, of which any may be left out.</summary>
internal static class Generated
{
    public static Gen<string?> One(ValueList<string> names) => Gen.OneOf([null, .. names]);

    public static Gen<StatsInput> Stats(int max) =>
        Gen.Int[0, max].Nullable().Array[6].Select(values => new StatsInput
        {
            Hp = values[0],
            Atk = values[1],
            Def = values[2],
            Spa = values[3],
            Spd = values[4],
            Spe = values[5],
        });
}
