using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

internal static class BoxEndpoints
{
    public static void MapBoxes(this RouteGroupBuilder v1)
    {
        var boxes = v1.MapGroup("/boxes").WithTags("Collections").RequireAuthorization();
        boxes.MapGet("", List).WithSummary("One's own boxes, in their order");
        boxes.MapPost("", Add).WithSummary("A new box behind the others");
        boxes.MapPatch("/{box:int}", Change).WithSummary("Name a box, or give it another place among the others (JSON merge patch)");
        boxes.MapDelete("/{box:int}", Remove).WithSummary("Take an empty box away");
        v1.MapGroup("/pokemon").WithTags("Collections").RequireAuthorization()
            .MapPost("/move", Move).WithSummary("Lay Pokémon into slots; a slot that is taken swaps");
    }

    private static async Task<Answer<BoxList, Reading>> List(Caller caller, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.BoxesOf(caller.Id).Boxes(cancellation);

    private static async Task<Answer<BoxList, Creating>> Add(
        Caller caller, CommandKey key, Body<AddBoxRequest> body, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.BoxesOf(caller.Id).AddBox(new AddBox { CommandId = key.Id, Name = body.Value.Name }, cancellation);

    private static async Task<Answer<BoxList, Changing>> Change(
        Caller caller, int box, CommandKey key, Body<ChangeBoxRequest> body, IGrainFactory grains, CancellationToken cancellation)
    {
        if (body.Cleared.FirstOrDefault(name => name != "name") is { } member)
            return Refusals.Invalid(member, "can't be cleared");
        var command = new ChangeBox
        {
            CommandId = key.Id,
            Box = box,
            Name = body.Value.Name,
            ClearName = body.Cleared.Contains("name") || string.IsNullOrWhiteSpace(body.Value.Name ?? "-"),
            Position = body.Value.Position,
        };
        return await grains.BoxesOf(caller.Id).ChangeBox(command, cancellation);
    }

    private static async Task<Answer<Done, Quiet>> Remove(
        Caller caller, int box, CommandKey key, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.BoxesOf(caller.Id).RemoveBox(new RemoveBox { CommandId = key.Id, Box = box }, cancellation);

    private static async Task<Answer<PokemonMoved, Changing>> Move(
        Caller caller, CommandKey key, Body<MovePokemonRequest> body, IGrainFactory grains, CancellationToken cancellation) =>
        await grains.BoxesOf(caller.Id).Move(new MovePokemon { CommandId = key.Id, Moves = body.Value.Moves }, cancellation);
}
