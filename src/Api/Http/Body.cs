using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

/// <summary>
/// A JSON body, read strictly: unknown members, wrong types, missing members, repeated members and broken text are
/// refused with the path of the field at fault.
/// </summary>
public sealed class Body<T> : IBound, IBindableFromHttpContext<Body<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly bool CarriesForeignText = typeof(T).IsDefined(typeof(ForeignTextAttribute), inherit: false);

    private readonly T? value;

    private Body(T? value, Refusal? refusal, ValueList<string> cleared) =>
        (this.value, Refusal, Cleared) = (value, refusal, cleared);

    public Refusal? Refusal { get; }

    public T Value => value ?? throw new InvalidOperationException("A body that was refused has no value.");

    /// <summary>Members that the body sets to null, which in a merge patch clears them.</summary>
    public ValueList<string> Cleared { get; }

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var limits = context.RequestServices.GetRequiredService<IOptions<RequestLimits>>().Value;
        var bytesMax = CarriesForeignText ? limits.ImportBodyBytesMax : limits.BodyBytesMax;
        var (text, refusal) = await BodyText.Read(context.Request, bytesMax, mustBeUtf8: !CarriesForeignText, context.RequestAborted);
        if (CarriesForeignText)
            text = ForeignText.Mend(text);
        else
            refusal ??= BadText.Find(text);
        if (refusal is not null)
            return new Body<T>(null, refusal, []);
        try
        {
            var value = JsonSerializer.Deserialize<T>(text, StrictJson.Options);
            return value is null
                ? new Body<T>(null, JsonFaults.NotAnObject, [])
                : new Body<T>(value, null, StrictJson.NullMembers(text));
        }
        catch (JsonException fault)
        {
            return new Body<T>(null, JsonFaults.Explain(fault, typeof(T), text), []);
        }
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
