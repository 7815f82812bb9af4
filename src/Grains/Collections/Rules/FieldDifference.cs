using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A Pokémon field by field, in the names of the API, and what differs between two states of it.</summary>
public static class FieldDifference
{
    public const string Place = "place";
    public const string Lock = "lock";

    /// <summary>Whether it is in the trash, or not there at all.</summary>
    public const string Gone = "gone";

    private const string Yes = "true";
    private const string No = "false";
    private const string Shut = "\"shut\"";
    private static readonly string[] OfOwner = ["notes", "tags", "forTrade", "favourite"];
    private static readonly string[] StatGroups = ["ivs", "evs"];

    public static PokemonChange Between(OwnedPokemon before, OwnedPokemon after) => new(before.Id, Fields(before, after).ToValueList());

    /// <summary>It has come into the vault: out of the trash, or for the first time.</summary>
    public static PokemonChange Came(OwnedPokemon pokemon) =>
        new(pokemon.Id, [new FieldChange(Gone, Yes, null), new FieldChange(Place, null, Number(pokemon.Place))]);

    /// <summary>It has gone into the trash.</summary>
    public static PokemonChange Went(OwnedPokemon pokemon) =>
        new(pokemon.Id, [new FieldChange(Gone, null, Yes), new FieldChange(Place, Number(pokemon.Place), null)]);

    public static bool Has(this PokemonChange change, string field) => change.Fields.Any(one => one.Field == field);

    public static bool IsWent(this PokemonChange change) => change.Fields.Any(one => one is { Field: Gone, After: Yes });

    public static bool IsCame(this PokemonChange change) => change.Fields.Any(one => one is { Field: Gone, Before: Yes });

    public static int? PlaceBefore(this PokemonChange change) =>
        change.Fields.FirstOrDefault(one => one.Field == Place)?.Before is { } place ? int.Parse(place, CultureInfo.InvariantCulture) : null;

    /// <summary>What its owner wrote down, one member a field, those that say nothing left out.</summary>
    public static SortedDictionary<string, string> Written(OwnedPokemon pokemon)
    {
        var fields = Written(pokemon.Own);
        foreach (var (name, value) in JsonSerializer.SerializeToNode(WrittenDown.Of(pokemon.Sheet, OwnerNotes.Empty), VaultJson.Options)!.AsObject())
        {
            if (OfOwner.Contains(name)) continue;
            if (value is JsonObject stats && StatGroups.Contains(name))
            {
                foreach (var (stat, points) in stats)
                    fields[$"{name}.{stat}"] = points!.ToJsonString();
            }
            else if (value is not null)
            {
                fields[name] = value.ToJsonString(VaultJson.Options);
            }
        }

        return fields;
    }

    /// <summary>What an owner notes alone.</summary>
    public static SortedDictionary<string, string> Written(OwnerNotes own)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["tags"] = JsonSerializer.Serialize(own.Tags, VaultJson.Options),
            ["forTrade"] = own.ForTrade ? Yes : No,
            ["favourite"] = own.Favourite ? Yes : No,
        };
        if (own.Notes is { } notes) fields["notes"] = JsonSerializer.Serialize(notes, VaultJson.Options);
        return fields;
    }

    /// <summary>The reverse of <see cref="Written(OwnedPokemon)"/>.</summary>
    public static PokemonInput Read(IReadOnlyDictionary<string, string> fields)
    {
        var written = new JsonObject();
        foreach (var (name, json) in fields)
        {
            var value = JsonNode.Parse(json);
            if (name.Split('.') is [var group, var stat]) (written[group] ??= new JsonObject())[stat] = value;
            else written[name] = value;
        }

        return written.Deserialize<PokemonInput>(VaultJson.Options)!;
    }

    /// <summary>As the field stands now; null where there is nothing.</summary>
    public static string? LockOf(OwnedPokemon pokemon) => pokemon.OwnLock switch
    {
        null => null,
        { OpensAt: null } => Shut,
        { OpensAt: { } opens } => JsonSerializer.Serialize(opens, VaultJson.Options),
    };

    /// <summary>Whether that value of <see cref="Lock"/> is a lock that nobody has begun to open.</summary>
    public static bool IsShut(string? value) => value is Shut;

    /// <summary>Whether that value of <see cref="Lock"/> is an unlocking on its way.</summary>
    public static bool IsOpening(string? value) => value is not (null or Shut);

    /// <summary>Whether it touches what an owner notes alone, which the catalog has no say in.</summary>
    public static bool IsOfOwner(PokemonChange change) => change.Fields.All(field => OfOwner.Contains(field.Field));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<FieldChange> Fields(OwnedPokemon before, OwnedPokemon after)
    {
        var sameSheet = before.Sheet == after.Sheet;
        if (!sameSheet || before.Own != after.Own)
        {
            var (was, now) = sameSheet ? (Written(before.Own), Written(after.Own)) : (Written(before), Written(after));
            foreach (var name in was.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
            {
                if (was.GetValueOrDefault(name) != now.GetValueOrDefault(name))
                    yield return new FieldChange(name, was.GetValueOrDefault(name), now.GetValueOrDefault(name));
            }
        }

        if (before.Place != after.Place) yield return new FieldChange(Place, Number(before.Place), Number(after.Place));
        if (before.OwnLock != after.OwnLock) yield return new FieldChange(Lock, LockOf(before), LockOf(after));
    }
}
