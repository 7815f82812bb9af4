using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>The header <c>Idempotency-Key</c>: the id of the command that a request carries. Without one the server makes one up.</summary>
public sealed class CommandKey : IBound, IBindableFromHttpContext<CommandKey>, IEndpointParameterMetadataProvider
{
    private const string Header = "Idempotency-Key";

    public Refusal? Refusal { get; private init; }

    public CommandId Id { get; private init; }

    public static ValueTask<CommandKey?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers[Header];
        return ValueTask.FromResult<CommandKey?>(header.Count switch
        {
            0 => new CommandKey { Id = new CommandId(Guid.CreateVersion7(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())) },
            1 when Guid.TryParseExact(header[0], "D", out var id) && id != Guid.Empty => new CommandKey { Id = new CommandId(id) },
            _ => new CommandKey { Refusal = Refusals.Invalid(Header, "must be a UUID") },
        });
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new ParameterNote
        {
            Name = Header,
            In = ParameterPlace.Header,
            Type = typeof(Guid),
            Description = "One per action, minted by the client (UUIDv7): the same action sent again has one effect and one answer.",
        });
}
