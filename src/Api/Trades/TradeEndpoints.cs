using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Api.Overload;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Trades;
using PokeTradeVault.Grains.Placement;
using PokeTradeVault.Grains.Trades;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Api.Trades;

internal static class TradeEndpoints
{
    public static void MapTrades(this RouteGroupBuilder v1)
    {
        var trades = v1.MapGroup("/trades").WithTags("Trades").RequireAuthorization();
        trades.MapPost("", Propose).WithSummary("Open a trade room with a proposal");
        trades.MapGet("", List).WithSummary("One's own trades, newest first");
        trades.MapGet("/{id:guid}", Look).WithSummary("A trade as it is now");
        trades.MapGet("/{id:guid}/timeline", Timeline).WithSummary("What happened in the room, messages included");
        trades.MapPost("/{id:guid}/table", ChangeTable).AdmitAs(CallKind.OpenRoom).WithSummary("Put, take or ask");
        trades.MapPost("/{id:guid}/confirm", Confirm).AdmitAs(CallKind.OpenRoom).WithSummary("Agree to a revision; the last to do so settles the trade");
        trades.MapPost("/{id:guid}/unconfirm", Unconfirm).AdmitAs(CallKind.OpenRoom).WithSummary("Take one's confirmation back");
        trades.MapPost("/{id:guid}/reject", Reject).AdmitAs(CallKind.OpenRoom).WithSummary("Turn a proposal down (the invited party)");
        trades.MapPost("/{id:guid}/cancel", Cancel).AdmitAs(CallKind.OpenRoom).WithSummary("Call the trade off");
        trades.MapPost("/{id:guid}/messages", Post).AdmitAs(CallKind.OpenRoom).WithSummary("Say something in the room");
    }

    private static async Task<Answer<TradeView, Creating>> Propose(
        Caller caller, CommandKey key, Body<ProposeTradeRequest> body, AccountStore accounts, IGrainFactory grains, CancellationToken cancellation)
    {
        if (await accounts.FindTrader(body.Value.With, cancellation) is not { } other)
            return Refusal.Of(RefusalCode.NotFound, "with", "no trader has this name");
        var command = new ProposeTrade
        {
            CommandId = key.Id,
            By = caller.Id,
            ByName = caller.Username,
            With = other.Id,
            WithName = other.Username,
            Offer = body.Value.Offer,
            Request = body.Value.Request,
            Note = body.Value.Note,
            Seen = body.Value.Seen.ToSeen(),
        };
        return await grains.NewRoom(caller.Id, key.Id).Propose(command, cancellation);
    }

    private static async Task<Answer<Page<TradeView>, Reading>> List(
        Caller caller, Query<TradeFilters> filters, ITradeQueries trades, CancellationToken cancellation) =>
        await trades.ListOf(caller.Id, filters.Value.Query, cancellation);

    private static async Task<Answer<TradeView, Reading>> Look(Caller caller, Guid id, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.Trade(new TradeId(id)).Look(caller.Id, cancellation);

    private static async Task<Answer<Page<TradeEventView>, Reading>> Timeline(
        Caller caller, Guid id, Query<TimelineFilters> filters, ITradeQueries trades, CancellationToken cancellation) =>
        await trades.Timeline(caller.Id, new TradeId(id), filters.Value.After, filters.Value.Limit, cancellation);

    private static async Task<Answer<TradeView, Changing>> ChangeTable(
        Caller caller, Guid id, CommandKey key, Body<ChangeTableRequest> body, IGrainFactory grains, CancellationToken cancellation)
    {
        var command = new ChangeTable
        {
            CommandId = key.Id,
            By = caller.Id,
            Revision = body.Value.Revision,
            Put = body.Value.Put ?? [],
            Take = body.Value.Take ?? [],
            Ask = body.Value.Ask ?? [],
            Seen = body.Value.Seen.ToSeen(),
        };
        return await grains.Trade(new TradeId(id)).ChangeTable(command, cancellation);
    }

    private static async Task<Answer<TradeView, Changing>> Confirm(
        Caller caller, Guid id, CommandKey key, Body<ConfirmTradeRequest> body, IGrainFactory grains, CancellationToken cancellation)
    {
        var command = new ConfirmTrade { CommandId = key.Id, By = caller.Id, Revision = body.Value.Revision };
        return await grains.Trade(new TradeId(id)).Confirm(command, cancellation);
    }

    private static async Task<Answer<TradeView, Changing>> Unconfirm(
        Caller caller, Guid id, CommandKey key, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.Trade(new TradeId(id)).Unconfirm(Withdraw(caller, key), cancellation);

    private static async Task<Answer<TradeView, Changing>> Reject(
        Caller caller, Guid id, CommandKey key, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.Trade(new TradeId(id)).Reject(Withdraw(caller, key), cancellation);

    private static async Task<Answer<TradeView, Changing>> Cancel(
        Caller caller, Guid id, CommandKey key, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.Trade(new TradeId(id)).Cancel(Withdraw(caller, key), cancellation);

    private static async Task<Answer<TradeMessageView, Creating>> Post(
        Caller caller, Guid id, CommandKey key, Body<PostMessageRequest> body, IGrainFactory grains, CancellationToken cancellation)
    {
        var command = new PostMessage { CommandId = key.Id, By = caller.Id, Text = body.Value.Text };
        return await grains.Trade(new TradeId(id)).Post(command, cancellation);
    }

    private static WithdrawFromTrade Withdraw(Caller caller, CommandKey key) => new() { CommandId = key.Id, By = caller.Id };
}
