using PokeTradeVault.Catalog.Exchange;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-IMPORT")]
public sealed class ImportRulesTests
{
    private const int RowsMax = 3;

    private static readonly Vault TwoTaken = Sample.Vault(Sample.Pokemon(0), Sample.Pokemon(2));

    /// <summary>Each row breaks its own rule and all below.</summary>
    [Theory]
    [InlineData(false, "", 2, false, RefusalCode.AccountInactive)]
    [InlineData(true, "", 2, false, RefusalCode.ValidationFailed)]
    [InlineData(true, "Mew\n\nMew\n\nMew\n\nMew", 2, false, RefusalCode.TooManyRows)]
    [InlineData(true, "Mew\n\nMew", 3, false, RefusalCode.VaultFull)]
    [InlineData(true, "Mew\n\nMew", 3, true, RefusalCode.None)]
    [InlineData(true, "Mew\n\nMew", 4, false, RefusalCode.None)]
    [InlineData(true, "Mewww\n\nMew", 3, false, RefusalCode.None)]
    public void Importing_is_refused_in_order(bool active, string text, int limit, bool dryRun, RefusalCode expected)
    {
        var decided = Decide(TwoTaken with { IsActive = active }, text, limit, dryRun);

        Assert.Equal(expected, decided.Answer.Refusal?.Code ?? RefusalCode.None);
        Assert.Equal(expected is RefusalCode.None && !dryRun, decided.Event is not null);
    }

    [Fact]
    public void Good_rows_take_the_lowest_free_places_that_are_not_kept_for_a_trade_and_bad_ones_take_none()
    {
        var kept = Reservations.None.KeepPlaces(Sample.Trade(1), [1], Sample.Now, TimeSpan.FromSeconds(30));

        var decided = ImportRules.Decide(TwoTaken, kept, Command("Mew\n\nMewww\n\nEevee"), Read("Mew\n\nMewww\n\nEevee"), new ImportBounds(9, RowsMax), Sample.Now);

        var imported = Assert.IsType<VaultEvent.Imported>(decided.Event);
        Assert.Equal([("Mew", 3), ("Eevee", 4)], imported.Pokemon.Select(pokemon => (pokemon.Sheet.Species, pokemon.Place)));
        Assert.Equal([ImportVerdict.Saved, ImportVerdict.Rejected, ImportVerdict.Saved], decided.Answer.Value!.Rows.Select(row => row.Verdict));
        Assert.Equal((7, VaultChange.IdOf(Sample.Owner, Sample.Command(1))), (decided.Answer.Value.Room, decided.Answer.Value.ChangeId));
        Assert.Equal(imported.Pokemon.Count, imported.Logged.Items.Count);
        Assert.Equal(4, TwoTaken.Evolve(imported, 8).Count);
    }

    [Fact]
    public void A_row_has_the_same_id_whenever_the_command_is_decided()
    {
        var (once, again) = (Decide(TwoTaken, "Mew\n\nEevee", 9, dryRun: true), Decide(Sample.Vault(), "Mew\n\nEevee", 9, dryRun: false));

        Assert.Equal(once.Answer.Value!.Rows.Select(row => row.Pokemon!.Id), again.Answer.Value!.Rows.Select(row => row.Pokemon!.Id));
    }

    [Theory]
    [InlineData(null, "true,false,false")]
    [InlineData(true, "true,true,true")]
    [InlineData(false, "false,false,false")]
    public void The_command_s_mark_counts_more_than_the_text_s(bool? forTrade, string expected)
    {
        const string text = "species,level,forTrade\nMew,5,yes\nMew,5,no\nMew,5,";
        var command = Command(text) with { Format = SetFormat.Csv, ForTrade = forTrade };

        var read = CheckedText.Of(command, new SetTexts(Sample.Catalog), Sample.Check, RowsMax);

        Assert.Equal(expected, string.Join(',', read.Rows.Select(row => row.Checked.Own!.ForTrade ? "true" : "false")));
    }

    [Fact]
    public void What_is_no_value_at_all_is_not_called_missing_too()
    {
        var row = Assert.Single(CheckedText.Of(Command("[{\"species\":\"Mew\",\"level\":\"x\"}]") with { Format = SetFormat.Json }, new SetTexts(Sample.Catalog), Sample.Check, 1).Rows);

        Assert.Equal(new FieldProblem { Field = "level", Reason = "must be a whole number" }, Assert.Single(row.Problems));
    }

    [Fact]
    public void The_receipt_of_a_thousand_is_small_and_gives_the_answer_back()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 1_000).Select(number => $"Nr {number} (Eevee) (F) @ Eviolite\nLevel: {1 + (number % 100)}\nIVs: {number % 32} HP / {number / 32} Atk\n- Tackle\n- Growl\nMet: somewhere"));
        var command = Command(text);
        var answer = ImportRules.Decide(
            Sample.Vault(), Reservations.None, command, CheckedText.Of(command, new SetTexts(Sample.Catalog), Sample.Check, 1_000), new ImportBounds(1_000, 1_000), Sample.Now).Answer;

        var kept = KeptImport.Of(answer);

        Assert.Equal(1_000, answer.Value!.Rows.Count(row => row.Verdict is ImportVerdict.Saved && row.Notes.Count == 1));
        Assert.InRange(kept.Value!.Packed.Length, 1, 200_000);
        Assert.Equal(answer, KeptImport.Unpack(kept));
    }

    [Fact]
    public void A_refusal_and_what_nobody_knows_are_kept_as_they_are()
    {
        Reply<ImportOutcome> refused = Refusal.Of(RefusalCode.VaultFull, "full");

        Assert.Equal(refused, KeptImport.Unpack(KeptImport.Of(refused)));
        Assert.True(KeptImport.Unpack(Reply<KeptImport>.Unknown).IsUnknown);
    }

    private static Decided<ImportOutcome> Decide(Vault vault, string text, int limit, bool dryRun) =>
        ImportRules.Decide(vault, Reservations.None, Command(text) with { DryRun = dryRun }, Read(text), new ImportBounds(limit, RowsMax), Sample.Now);

    private static CheckedText Read(string text) => CheckedText.Of(Command(text), new SetTexts(Sample.Catalog), Sample.Check, RowsMax);

    private static ImportPokemon Command(string text) => new() { CommandId = Sample.Command(1), Format = SetFormat.Showdown, Text = text };
}
