using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>A set of query parameters, read strictly: unknown, repeated or unreadable ones are refused by name.</summary>
public interface IQueryFields<out TSelf>
{
    static abstract IReadOnlyList<ParameterNote> Notes { get; }

    static abstract TSelf Read(QueryReader query);
}

public sealed class Query<T> : IBound, IBindableFromHttpContext<Query<T>>, IEndpointParameterMetadataProvider
    where T : IQueryFields<T>
{
    public required T Value { get; init; }

    public Refusal? Refusal { get; private init; }

    public static ValueTask<Query<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var reader = new QueryReader(context.Request.Query, T.Notes);
        return ValueTask.FromResult<Query<T>?>(new Query<T> { Value = T.Read(reader), Refusal = reader.Refusal });
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        foreach (var note in T.Notes)
            builder.Metadata.Add(note);
    }
}
