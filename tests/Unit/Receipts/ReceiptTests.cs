using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Receipts;
using PokeTradeVault.Unit.Collections;

namespace PokeTradeVault.Unit.Receipts;

public sealed class ReceiptTests
{
    private static readonly EditPokemon Command = new()
    {
        CommandId = Sample.Command(1),
        Id = Sample.Id(1),
        Version = 3,
        Changes = new PokemonInput { Level = 6 },
    };

    /// <summary>A change here makes every command that is being sent again at the time of a release look like another one.</summary>
    [Fact]
    public void The_hash_of_a_command_is_the_same_in_every_release() =>
        Assert.Equal("5cfb557495fe0c2ebfab6a9adf5f46af61f71ef127978504004afaa514962f5a", Convert.ToHexStringLower(Receipt.HashOf(Command)));

    [Fact]
    public void Every_part_of_a_command_counts_in_its_hash()
    {
        EditPokemon[] others =
        [
            Command with { CommandId = Sample.Command(2) },
            Command with { Id = Sample.Id(2) },
            Command with { Version = 4 },
            Command with { Changes = new PokemonInput { Level = 7 } },
            Command with { Changes = Command.Changes with { ForTrade = false } },
            Command with { Changes = Command.Changes with { Moves = [] } },
            Command with { Cleared = ["notes"] },
        ];

        Assert.Equal(others.Length + 1, others.Append(Command).Select(command => Convert.ToHexString(Receipt.HashOf(command))).Distinct().Count());
        Assert.NotEqual(
            Receipt.HashOf(new AddPokemon { CommandId = Sample.Command(1), Pokemon = Sample.Pikachu }),
            Receipt.HashOf(new DeletePokemon { CommandId = Sample.Command(1), Id = Sample.Id(1), Version = 1 }));
    }

    [Fact]
    public void An_accepted_answer_reads_back_as_it_was()
    {
        Reply<PokemonView> answer = Sample.Pokemon(1, Sample.Pikachu with { Notes = "mine", Tags = [] }).ForOwner(Sample.Owner);

        Assert.Equal(answer, Again(answer));
        Assert.True(Again(answer).IsAccepted);
    }

    [Fact]
    public void A_refusal_reads_back_as_it_was()
    {
        Reply<Done> answer = Refusal.Of(RefusalCode.InTrade, "offer[0]", "It lies on a table.");

        Assert.Equal(answer, Again(answer));
        Assert.False(Again(answer).IsAccepted);
        Assert.False(Again(answer).IsUnknown);
    }

    [Fact]
    public void An_unknown_answer_is_neither_accepted_nor_refused_whatever_its_value_would_be()
    {
        Assert.False(Reply<ValueList<int>>.Unknown.IsAccepted);
        Assert.True(Reply<ValueList<int>>.Unknown.IsUnknown);
        Assert.True(Reply<ValueList<int>>.Accepted([]).IsAccepted);
        Assert.True(Reply<Done>.Unknown.IsUnknown);
    }

    private static Reply<T> Again<T>(Reply<T> answer) where T : notnull =>
        new ReceiptVerdict.Repeated(Receipt.Of(Sample.Owner, Sample.Command(1), Command, answer).AnswerJson).Answer<T>()!;
}
