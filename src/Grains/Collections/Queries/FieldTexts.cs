using System.Globalization;
using System.Text.Json.Nodes;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>Logged fields as a person reads them, under the API's names.</summary>
internal static class FieldTexts
{
    public static ValueList<FieldChangeView> Of(ValueList<FieldChange> fields) => fields.SelectMany(Of).ToValueList();

    private static IEnumerable<FieldChangeView> Of(FieldChange field) => field.Field switch
    {
        FieldDifference.Gone => [View("deleted", Flag(field.Before is not null), Flag(field.After is not null))],
        FieldDifference.Lock => Changed(
            View("locked", Flag(field.Before is not null), Flag(field.After is not null)),
            View("unlocksAt", Opening(field.Before), Opening(field.After))),
        FieldDifference.Place => Changed(
            View("box", Part(field.Before, PokemonViews.BoxOf), Part(field.After, PokemonViews.BoxOf)),
            View("slot", Part(field.Before, PokemonViews.SlotOf), Part(field.After, PokemonViews.SlotOf))),
        var name => [View(name, Text(field.Before), Text(field.After))],
    };

    private static IEnumerable<FieldChangeView> Changed(params FieldChangeView[] views) => views.Where(view => view.Before != view.After);

    private static FieldChangeView View(string field, string? before, string? after) => new() { Field = field, Before = before, After = after };

    private static string Flag(bool value) => value ? "true" : "false";

    private static string? Part(string? place, Func<int, int> part) =>
        place is null ? null : FieldDifference.Number(part(int.Parse(place, CultureInfo.InvariantCulture)));

    private static string? Opening(string? ownLock) => FieldDifference.IsOpening(ownLock) ? Text(ownLock) : null;

    private static string? Text(string? json) => json is null ? null : JsonNode.Parse(json) switch
    {
        JsonArray items => string.Join(", ", items.Select(item => item?.ToString())),
        var value => value?.ToString(),
    };
}
