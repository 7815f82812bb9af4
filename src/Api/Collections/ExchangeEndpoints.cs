using System.Text;
using Microsoft.Extensions.Options;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Http;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>Texts in and out.</summary>
internal static class ExchangeEndpoints
{
    public static void MapExchange(this RouteGroupBuilder v1)
    {
        var pokemon = v1.MapGroup("/pokemon").WithTags("Collections").RequireAuthorization();
        pokemon.MapPost("/import", Import).WithSummary("Read Pokémon from a text: good ones are saved, bad ones listed, nothing dropped in silence");
        pokemon.MapGet("/export", Export).WithSummary("One's own Pokémon as a file that an import reads back");
    }

    private static async Task<Answer<ImportOutcome, Changing>> Import(
        Caller caller, CommandKey key, Body<ImportRequest> body, IGrainFactory grains, IOptions<RequestLimits> limits, CancellationToken cancellation)
    {
        var request = body.Value;
        if (Encoding.UTF8.GetByteCount(request.Text) > limits.Value.ImportTextBytesMax)
            return Refusals.BodyTooLarge;
        var command = new ImportPokemon
        {
            CommandId = key.Id,
            Format = request.Format,
            Text = request.Text,
            DryRun = request.DryRun ?? false,
            ForTrade = request.ForTrade,
        };
        return await grains.TextsOf(caller.Id).Import(command, cancellation);
    }

    private static async Task<FileAnswer> Export(
        Caller caller, Query<ExportQuery> query, IGrainFactory grains, CancellationToken cancellation) =>
        new(await grains.TextsOf(caller.Id).Export(query.Value.Query, cancellation));
}
