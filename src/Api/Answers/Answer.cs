using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Api.Answers;

/// <summary>
/// What a handler gives back: the value, or the refusal as a problem document. <typeparamref name="TKind"/> says in the
/// handler's signature with which statuses.
/// </summary>
public sealed class Answer<T, TKind> : IResult, IEndpointMetadataProvider
    where T : notnull
    where TKind : IAnswerKind
{
    private readonly Reply<T> reply;

    private Answer(Reply<T> reply) => this.reply = reply;

    public static implicit operator Answer<T, TKind>(Reply<T> reply) => new(reply);

    public static implicit operator Answer<T, TKind>(T value) => new(value);

    public static implicit operator Answer<T, TKind>(Refusal refusal) => new(refusal);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!reply.IsAccepted)
            return Problem.From(reply.Refusal ?? Refusals.Unavailable).Write(httpContext);
        httpContext.Response.StatusCode = TKind.Success;
        return TKind.Success is StatusCodes.Status204NoContent
            ? Task.CompletedTask
            : httpContext.Response.WriteAsJsonAsync(reply.Value, VaultJson.Options, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(TKind.Success is StatusCodes.Status204NoContent
            ? new ProducesResponseTypeMetadata(TKind.Success, typeof(void))
            : new ProducesResponseTypeMetadata(TKind.Success, typeof(T), ["application/json"]));
        foreach (var status in TKind.Refusals)
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.ContentType]));
    }
}
