using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Load.Chaos.History;

/// <summary>All sendings of one command, and what is known of it.</summary>
internal sealed record Command
{
    public required Act Act { get; init; }

    public required Guid By { get; init; }

    public required Guid Key { get; init; }

    public required Guid Trade { get; init; }

    /// <summary>Number of the line at which it was first sent.</summary>
    public required int FirstLine { get; init; }

    public required IReadOnlyList<(int Line, Answered Answer)> Answers { get; init; }

    public required int Sendings { get; init; }

    public Outcome Fate =>
        Answers.Any(given => given.Answer.Outcome is Outcome.Accepted) ? Outcome.Accepted
        : Answers.Any(given => given.Answer.Outcome is Outcome.Refused) ? Outcome.Refused
        : Answers.Count == Sendings && Answers.All(given => given.Answer.Outcome is Outcome.TurnedAway) ? Outcome.Refused
        : Outcome.Unknown;

    /// <summary>The first answer that accepted it.</summary>
    public (int Line, Answered Answer) Acceptance => Answers.First(given => given.Answer.Outcome is Outcome.Accepted);

    public bool Causes(TradeEventKind kind) => Act switch
    {
        Act.Propose => kind is TradeEventKind.Proposed,
        Act.Table => kind is TradeEventKind.TableChanged,
        Act.Confirm => kind is TradeEventKind.Confirmed or TradeEventKind.Completed,
        Act.Unconfirm => kind is TradeEventKind.Unconfirmed,
        Act.Message => kind is TradeEventKind.Message,
        Act.Reject => kind is TradeEventKind.Rejected,
        Act.Cancel => kind is TradeEventKind.Cancelled,
        _ => throw new InvalidOperationException($"no such act: {Act}"),
    };

    /// <summary>Whether it may have caused just this event: a message carries its key as the text.</summary>
    public bool MayHaveCaused(TrueEvent happened) =>
        happened.Trade == Trade && happened.By == By && Causes(happened.Kind) && (happened.Text is not { } text || text == $"{Key}");

    public override string ToString() => $"{Act} {Key} by {By} in room {Trade}";

    public static IReadOnlyList<Command> Of(IReadOnlyList<Entry> history)
    {
        var numbered = history.Select((entry, line) => (Line: line, Entry: entry)).ToList();
        var answers = numbered.Where(at => at.Entry is Answered).ToDictionary(at => ((Answered)at.Entry).Call, at => (at.Line, (Answered)at.Entry));
        return
        [
            .. from at in numbered
               where at.Entry is Sent
               group (at.Line, Sent: (Sent)at.Entry) by (((Sent)at.Entry).By, ((Sent)at.Entry).Key) into sendings
               let first = sendings.First()
               select new Command
               {
                   Act = first.Sent.Act,
                   By = first.Sent.By,
                   Key = first.Sent.Key,
                   Trade = first.Sent.Trade,
                   FirstLine = first.Line,
                   Sendings = sendings.Count(),
                   Answers = [.. sendings.Where(sending => answers.ContainsKey(sending.Sent.Call)).Select(sending => answers[sending.Sent.Call])],
               },
        ];
    }
}
