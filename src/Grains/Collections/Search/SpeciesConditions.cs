namespace PokeTradeVault.Grains.Collections;

/// <summary>
/// Species, type and generation come down to a list of species, which the catalog knows and the rows do not. In the orders
/// that go by species it also says where to begin and end, so that a page does not walk past all the others.
/// </summary>
internal static class SpeciesConditions
{
    public static IEnumerable<string> Of(ListReading list, SqlConditions sql)
    {
        if (list.Filter.Species is not { } species) yield break;
        yield return species is [var only]
            ? $"p.species = {sql.Text(only.Name)}"
            : $"p.species = ANY ({sql.Texts(species.Select(each => each.Name))})";
        if (list.Order!.Name.TrimStart('-') == "number")
            yield return $"p.number = ANY ({sql.Int2s(species.Select(each => each.Number).Distinct())})";
    }
}
