using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Load.Chaos.History;

namespace PokeTradeVault.Unit.Load.Chaos;

/// <summary>The check of a crash test's history finds each kind of broken promise, and nothing where all were kept.</summary>
public sealed class HistoryCheckTests
{
    [Fact]
    public void A_history_in_which_every_promise_was_kept_passes()
    {
        Assert.Empty(Tale.OfOneTrade().Check());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void What_is_unknown_may_have_happened_once_or_not(bool answered, bool happened)
    {
        var tale = new Tale();
        if (answered) tale.Asks(Act.Message, Tale.Ash, 1, Outcome.Unknown, status: 503);
        else tale.Sends(Act.Message, Tale.Ash, 1);
        if (happened) tale.Happens(TradeEventKind.Message, Tale.Ash, $"{Tale.Key(1)}");

        Assert.Empty(tale.Check());
    }

    [Fact]
    public void A_command_sent_again_until_it_is_known_is_one_command() => Assert.Empty(new Tale()
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Unknown, status: 503)
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.TurnedAway, status: 429)
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Happens(TradeEventKind.Unconfirmed, Tale.Ash).Check());

    [Fact]
    public void A_confirmation_of_what_is_confirmed_already_changes_nothing() => Assert.Empty(new Tale()
        .Asks(Act.Confirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Asks(Act.Confirm, Tale.Ash, 2, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Happens(TradeEventKind.Confirmed, Tale.Ash).Check());

    [Fact]
    public void What_was_acknowledged_and_is_not_there_is_found() =>
        Finds(Rules.Acknowledged, new Tale().Asks(Act.Message, Tale.Ash, 1, Outcome.Accepted, sequence: 1));

    [Fact]
    public void A_confirmation_that_was_acknowledged_and_is_not_there_is_found() =>
        Finds(Rules.Acknowledged, new Tale().Asks(Act.Confirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open));

    [Fact]
    public void A_completed_trade_that_is_open_is_found() =>
        Finds(Rules.Acknowledged, Tale.OfOneTrade().Is(TradeStatus.Open));

    [Fact]
    public void What_was_refused_and_has_happened_is_found() => Finds(Rules.Refused, new Tale()
        .Asks(Act.Cancel, Tale.Ash, 1, Outcome.Refused, status: 409).Happens(TradeEventKind.Cancelled, Tale.Ash).Is(TradeStatus.Cancelled));

    [Fact]
    public void What_was_turned_away_and_has_happened_is_found() => Finds(Rules.Refused, new Tale()
        .Asks(Act.Cancel, Tale.Ash, 1, Outcome.TurnedAway, status: 429).Happens(TradeEventKind.Cancelled, Tale.Ash).Is(TradeStatus.Cancelled));

    [Fact]
    public void What_was_acknowledged_and_has_happened_twice_is_found() => Finds(Rules.Once, new Tale()
        .Asks(Act.Message, Tale.Ash, 1, Outcome.Accepted, sequence: 1)
        .Happens(TradeEventKind.Message, Tale.Ash, $"{Tale.Key(1)}").Happens(TradeEventKind.Message, Tale.Ash, $"{Tale.Key(1)}"));

    [Fact]
    public void What_is_unknown_and_has_happened_twice_is_found() => Finds(Rules.Once, new Tale()
        .Asks(Act.Table, Tale.Ash, 1, Outcome.Unknown, status: 503)
        .Happens(TradeEventKind.TableChanged, Tale.Ash).Happens(TradeEventKind.TableChanged, Tale.Ash));

    [Fact]
    public void One_unknown_command_does_not_explain_anothers_message() => Finds(Rules.Once, new Tale()
        .Asks(Act.Message, Tale.Ash, 1, Outcome.Unknown, status: 503).Happens(TradeEventKind.Message, Tale.Ash, $"{Tale.Key(2)}"));

    [Fact]
    public void Two_commands_acknowledged_by_one_event_are_found() => Finds(Rules.Once, new Tale()
        .Asks(Act.Table, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Asks(Act.Table, Tale.Ash, 2, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Happens(TradeEventKind.TableChanged, Tale.Ash));

    [Fact]
    public void What_nobody_has_asked_for_is_found() =>
        Finds(Rules.Once, new Tale().Happens(TradeEventKind.Rejected, Tale.Misty).Is(TradeStatus.Rejected));

    [Fact]
    public void Two_different_answers_to_one_command_are_found() => Finds(Rules.Answers, new Tale()
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open, digest: "one")
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open, digest: "other")
        .Happens(TradeEventKind.Unconfirmed, Tale.Ash));

    [Fact]
    public void A_command_accepted_and_refused_is_found() => Finds(Rules.Answers, new Tale()
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Accepted, sequence: 1, became: TradeStatus.Open)
        .Asks(Act.Unconfirm, Tale.Ash, 1, Outcome.Refused, status: 409)
        .Happens(TradeEventKind.Unconfirmed, Tale.Ash));

    [Fact]
    public void A_fault_of_ours_is_found() =>
        Finds(Rules.Faults, new Tale().Asks(Act.Cancel, Tale.Ash, 1, Outcome.Unknown, status: 500));

    [Fact]
    public void What_stands_before_what_had_been_answered_earlier_is_found() => Finds(Rules.Order, new Tale()
        .Asks(Act.Message, Tale.Ash, 1, Outcome.Accepted, sequence: 2)
        .Asks(Act.Message, Tale.Misty, 2, Outcome.Accepted, sequence: 1)
        .Happens(TradeEventKind.Message, Tale.Misty, $"{Tale.Key(2)}").Happens(TradeEventKind.Message, Tale.Ash, $"{Tale.Key(1)}"));

    [Fact]
    public void A_Pokemon_that_is_gone_is_found() => Finds(Rules.Owner, Tale.OfOneTrade().IsGone(Tale.Pikachu));

    [Fact]
    public void A_Pokemon_whose_owner_never_got_it_is_found() => Finds(Rules.Owner, Tale.OfOneTrade().BelongsTo(Tale.Pikachu, Tale.Ash));

    [Fact]
    public void A_transfer_by_somebody_who_had_it_not_is_found() =>
        Finds(Rules.Owner, Tale.OfOneTrade().Moves(Tale.Pikachu, Tale.Ash, Tale.Misty));

    [Fact]
    public void A_lock_of_a_closed_trade_is_found() => Finds(Rules.Locks, Tale.OfOneTrade().IsLocked(Tale.Pikachu));

    [Fact]
    public void An_event_that_a_browser_has_missed_is_found() =>
        Finds(Rules.Rooms, Tale.OfOneTrade().Without(entry => entry is Took { Sequence: 2 }));

    [Fact]
    public void An_event_that_a_browser_took_twice_is_found() =>
        Finds(Rules.Rooms, Tale.OfOneTrade().Add(new Took(Tale.Ash, Tale.Room, 2, TradeEventKind.Completed)));

    [Fact]
    public void An_event_that_a_browser_took_for_another_is_found() => Finds(Rules.Rooms, Tale.OfOneTrade()
        .Without(entry => entry is Took { Sequence: 2 }).Add(new Took(Tale.Ash, Tale.Room, 2, TradeEventKind.Cancelled)));

    [Fact]
    public void A_push_of_what_never_happened_is_found() =>
        Finds(Rules.Pushes, Tale.OfOneTrade().Add(new Pushed(Tale.Ash, Tale.Room, 3, TradeEventKind.Cancelled, Tale.Misty)));

    [Fact]
    public void A_history_is_the_same_once_it_has_been_written_and_read()
    {
        var path = Path.Combine(Path.GetTempPath(), $"history-{Guid.NewGuid():n}.jsonl");
        Entry[] entries =
        [
            new Entered(Tale.Pikachu, Tale.Ash),
            new Sent(1, Tale.Key(1), Act.Propose, Tale.Ash, Tale.Room, 1),
            new Answered(1, Outcome.Accepted, 201) { Sequence = 1, Revision = 1, Became = TradeStatus.Open, Digest = "abc" },
            new Answered(2, Outcome.Refused, 409) { Code = "stale_revision" },
            new Pushed(Tale.Ash, Tale.Room, 1, TradeEventKind.Proposed, null),
            new Recovered(1, "silo-killed", 2.5, 0.5),
        ];
        try
        {
            using (var file = new HistoryFile(path))
            {
                foreach (var entry in entries) file.Add(entry);
            }

            Assert.Equal(entries, HistoryFile.Read(path).Select(entry => entry with { At = 0 }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Finds(string rule, Tale tale) => Assert.Equal([rule], tale.Check().Select(violation => violation.Rule).Distinct());
}
