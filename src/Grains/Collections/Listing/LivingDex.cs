using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Every species and form that a box can hold, and how many of each a vault has.</summary>
public sealed record LivingDex
{
    /// <summary>Numbers of the national Pokédex: had in any form.</summary>
    public required DexProgress Species { get; init; }

    /// <summary>Species and forms, each by itself.</summary>
    public required DexProgress Forms { get; init; }

    /// <summary>By number, a species before its forms.</summary>
    public required ValueList<DexEntry> Items { get; init; }

    public static LivingDex Of(VaultTally tally, SpeciesCatalog catalog)
    {
        var had = tally.Species.ToDictionary(each => each.Species, StringComparer.Ordinal);
        var items = catalog.Items.Where(species => species.CanBeStored).Select(species => Entry(species, had.GetValueOrDefault(species.Name))).ToValueList();
        var numbers = items.GroupBy(item => item.Number).ToList();
        return new LivingDex
        {
            Species = new DexProgress
            {
                Total = numbers.Count,
                Have = numbers.Count(forms => forms.Any(form => form.Have > 0)),
                Shiny = numbers.Count(forms => forms.Any(form => form.Shiny > 0)),
            },
            Forms = new DexProgress
            {
                Total = items.Count,
                Have = items.Count(form => form.Have > 0),
                Shiny = items.Count(form => form.Shiny > 0),
            },
            Items = items,
        };
    }

    private static DexEntry Entry(Species species, SpeciesTally? had) => new()
    {
        Species = species.Name,
        Number = species.Number,
        Generation = species.Generation,
        Form = species.Form is not null,
        Have = had?.Have ?? 0,
        Shiny = had?.Shiny ?? 0,
    };
}

/// <summary>How far a collection has come.</summary>
public sealed record DexProgress
{
    public required int Total { get; init; }

    public required int Have { get; init; }

    /// <summary>Had as a shiny one.</summary>
    public required int Shiny { get; init; }
}

public sealed record DexEntry
{
    /// <summary>Canonical, form included.</summary>
    public required string Species { get; init; }

    /// <summary>Of the national Pokédex.</summary>
    public required int Number { get; init; }

    /// <summary>In which it appeared.</summary>
    public required int Generation { get; init; }

    /// <summary>Whether it is a form other than the species' first.</summary>
    public required bool Form { get; init; }

    /// <summary>How many the vault holds, shiny ones among them.</summary>
    public required int Have { get; init; }

    public required int Shiny { get; init; }
}
