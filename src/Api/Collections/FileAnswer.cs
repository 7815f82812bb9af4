using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Api.Documents;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Api.Collections;

/// <summary>A text to be kept as a file, or the refusal as a problem document.</summary>
public sealed class FileAnswer(Reply<ExportedText> reply) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (reply.Value is not { } exported || !reply.IsAccepted)
        {
            await Problem.From(reply.Refusal ?? Refusals.Unavailable).Write(httpContext);
            return;
        }

        var (type, ending) = Kind(exported.Format);
        httpContext.Response.ContentType = $"{type}; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"vault.{ending}\"";
        await httpContext.Response.WriteAsync(exported.Text, Encoding.UTF8, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/plain", "text/csv", "application/json"]));
        builder.Metadata.Add(new JsonListOf(StatusCodes.Status200OK, nameof(PokemonInput)));
        foreach (var status in Reading.Refusals)
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.ContentType]));
    }

    private static (string Type, string Ending) Kind(SetFormat format) => format switch
    {
        SetFormat.Showdown or SetFormat.Packed => ("text/plain", "txt"),
        SetFormat.Csv => ("text/csv", "csv"),
        SetFormat.Json => ("application/json", "json"),
        _ => throw new InvalidOperationException($"A text of no format ({format})."),
    };
}
