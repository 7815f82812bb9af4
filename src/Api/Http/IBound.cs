using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>A handler's argument that was read from the request, and says so where it could not be.</summary>
public interface IBound
{
    Refusal? Refusal { get; }
}

/// <summary>Answers a request whose arguments could not be read, before the handler sees them. All fields at fault are named at once.</summary>
internal sealed class BoundFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var refusals = context.Arguments.OfType<IBound>().Select(bound => bound.Refusal).OfType<Refusal>().ToList();
        if (refusals.Count == 0)
            return await next(context);

        var refusal = refusals.FirstOrDefault(one => one.Code is not RefusalCode.ValidationFailed || one.Problems.Count == 0)
            ?? Refusal.Invalid([.. refusals.SelectMany(one => one.Problems)]);
        return new Refused(refusal);
    }

    private sealed class Refused(Refusal refusal) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Problem.From(refusal).Write(httpContext);
    }
}
