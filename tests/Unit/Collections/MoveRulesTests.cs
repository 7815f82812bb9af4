using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-MOVE")]
public sealed class MoveRulesTests
{
    /// <summary>Pokémon by number, each in the place of its number; moves as number and place; then places by number.</summary>
    [Theory]
    [InlineData("0>40", "0:40 1:1 2:2")]
    [InlineData("0>1", "0:1 1:0 2:2")]
    [InlineData("0>1 1>2", "0:1 1:2 2:0")]
    [InlineData("0>1 2>0", "0:1 1:2 2:0")]
    [InlineData("0>0", "0:0 1:1 2:2")]
    [InlineData("0>5 1>0 2>1", "0:5 1:0 2:1")]
    [InlineData("0>1 1>0", "0:1 1:0 2:2")]
    public void Moves_happen_one_after_the_other_and_a_taken_slot_swaps(string moves, string expected)
    {
        var vault = Three();

        var decided = MoveRules.Decide(vault, Moving(moves));

        var after = decided.Event is { } happened ? vault.Evolve(happened, 8) : vault;
        Assert.Equal(expected, string.Join(' ', after.Pokemon.Values.OrderBy(one => one.Id.Value).Select((one, number) => $"{number}:{one.Place}")));
        Assert.Equal(
            vault.Pokemon.Values.Where(one => after.Find(one.Id)!.Place != one.Place).Select(one => one.Id).Order(ById),
            decided.Answer.Value!.Items.Select(item => item.Id).Order(ById));
        Assert.All(after.Pokemon.Values, one => Assert.Equal(3, one.Version));
        Assert.Equal(decided.Event is null, decided.Answer.Value.ChangeId is null);
    }

    [Theory]
    [InlineData("", "moves")]
    [InlineData("0>1 0>2", "moves[1].id")]
    [InlineData("0>5 1>5", "moves[1].slot")]
    [InlineData("0>240", "moves[0].box")]
    public void What_is_wrong_is_named(string moves, string field)
    {
        var refusal = MoveRules.Decide(Three(), Moving(moves)).Answer.Refusal!;

        Assert.Equal((RefusalCode.ValidationFailed, field), (refusal.Code, Assert.Single(refusal.Problems).Field));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(30)]
    public void A_slot_is_one_of_thirty(int slot)
    {
        var move = new MovePokemon { CommandId = default, Moves = [new PokemonSpot { Id = Sample.Id(0), Box = 0, Slot = slot }] };

        Assert.Equal("moves[0].slot", Assert.Single(MoveRules.Decide(Three(), move).Answer.Refusal!.Problems).Field);
    }

    [Theory]
    [InlineData("9>5 1>0", RefusalCode.NotFound, "moves[0]")]
    [InlineData("2>5 0>6", RefusalCode.InTrade, "moves[1]")]
    [InlineData("2>0", RefusalCode.InTrade, "moves[0]")]
    public void What_lies_on_a_table_is_not_moved_nor_swapped_away(string moves, RefusalCode code, string field)
    {
        var vault = Three().Locked([Sample.Id(0)], Sample.Trade(1));

        var refusal = MoveRules.Decide(vault, Moving(moves)).Answer.Refusal!;

        Assert.Equal((code, field), (refusal.Code, Assert.Single(refusal.Problems).Field));
    }

    [Fact]
    public void A_box_emptied_by_a_move_stays()
    {
        var vault = Sample.Vault(Sample.Pokemon(300));

        var decided = MoveRules.Decide(vault, new MovePokemon { CommandId = default, Moves = [new PokemonSpot { Id = Sample.Id(300), Box = 0, Slot = 0 }] });

        Assert.Equal(10, BoxRules.View(vault.Evolve(decided.Event!, 8)).Items[^1].Box);
    }

    private static Comparer<PokemonId> ById => Comparer<PokemonId>.Create((left, right) => left.Value.CompareTo(right.Value));

    private static Vault Three() => Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(1), Sample.Pokemon(2));

    private static MovePokemon Moving(string moves) => new()
    {
        CommandId = Sample.Command(1),
        Moves = moves.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(move => move.Split('>').Select(int.Parse).ToArray())
            .Select(move => new PokemonSpot { Id = Sample.Id(move[0]), Box = move[1] / 30, Slot = move[1] % 30 })
            .ToValueList(),
    };
}
