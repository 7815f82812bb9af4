using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>The owner's boxes. Refusals come in the order in which the lines stand.</summary>
public static class BoxRules
{
    public static Decided<BoxList> Decide(Vault vault, AddBox command, int boxesMax)
    {
        if (OwnerTexts.ReadBoxName(command.Name, out var name) is { Count: > 0 } problems) return Refusal.Invalid(problems);
        var boxes = vault.AllBoxes;
        if (boxes.Count >= boxesMax) return Refusal.Of(RefusalCode.TooManyBoxes, $"A vault has at most {boxesMax} boxes.");
        var number = Enumerable.Range(0, boxes.Count + 1).First(free => boxes.All(box => box.Number != free));
        return Arranged(vault, [.. boxes, new Box(number, name)]);
    }

    public static Decided<BoxList> Decide(Vault vault, ChangeBox command)
    {
        var boxes = vault.AllBoxes.ToList();
        var at = boxes.FindIndex(box => box.Number == command.Box);
        if (at < 0) return NotFound;
        if (OwnerTexts.ReadBoxName(command.Name, out var name) is { Count: > 0 } problems) return Refusal.Invalid(problems);
        if (command.Position is { } wanted && (wanted < 0 || wanted >= boxes.Count))
            return Refusal.Of(RefusalCode.ValidationFailed, "position", $"must be 0 to {boxes.Count - 1}");
        var changed = boxes[at] with { Name = command.ClearName ? null : name ?? boxes[at].Name };
        boxes.RemoveAt(at);
        boxes.Insert(command.Position ?? at, changed);
        return Arranged(vault, boxes.ToValueList());
    }

    public static Decided<Done> Decide(Vault vault, RemoveBox command)
    {
        var boxes = vault.AllBoxes;
        if (boxes.All(box => box.Number != command.Box)) return NotFound;
        if (vault.Places.CountIn(command.Box) > 0) return Refusal.Of(RefusalCode.BoxNotEmpty, "Only an empty box can go.");
        if (boxes.Count == 1) return Refusal.Of(RefusalCode.LastBox, "A vault keeps at least one box.");
        return new(Done.Instance, Arrange(vault, boxes.Where(box => box.Number != command.Box).ToValueList()));
    }

    public static BoxList View(Vault vault) => View(vault, vault.AllBoxes);

    private static Refusal NotFound => Refusal.Of(RefusalCode.NotFound, "There is no such box in this vault.");

    private static Decided<BoxList> Arranged(Vault vault, ValueList<Box> boxes) => new(View(vault, boxes), Arrange(vault, boxes));

    private static VaultEvent.Changed? Arrange(Vault vault, ValueList<Box> boxes) =>
        boxes == vault.Boxes.Kept ? null : new VaultEvent.Changed { SeenSequence = vault.Sequence, Boxes = new Boxes { Kept = boxes } };

    private static BoxList View(Vault vault, ValueList<Box> boxes) => new()
    {
        Items = boxes.Select((box, position) => new BoxView
        {
            Box = box.Number,
            Name = box.Name,
            Position = position,
            Count = vault.Places.CountIn(box.Number),
        }).ToValueList(),
    };
}
