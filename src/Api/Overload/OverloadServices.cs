using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace PokeTradeVault.Api.Overload;

internal static class OverloadServices
{
    public static IServiceCollection AddOverload(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OverloadOptions>().Bind(configuration.GetSection(OverloadOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<Admission>().AddSingleton<OverloadMetrics>();
    }

    /// <summary>Before whatever a call costs; behind what lets a page of another origin read the refusal. Pages, files and health are always let in.</summary>
    public static void UseAdmission(this IApplicationBuilder app)
    {
        var admission = app.ApplicationServices.GetRequiredService<Admission>();
        var metrics = app.ApplicationServices.GetRequiredService<OverloadMetrics>();
        app.Use((context, next) =>
        {
            var kind = KindOf(context);
            if (kind is CallKind.None or CallKind.OwnQueue)
                return next(context);
            if (admission.TryEnter(kind, out var enteredAt))
                return Run(context, next, admission, kind, enteredAt);
            metrics.TurnedAway(kind);
            return TurnedAway.Write(context);
        });
    }

    private static async Task Run(HttpContext context, RequestDelegate next, Admission admission, CallKind kind, long enteredAt)
    {
        try
        {
            await next(context);
        }
        finally
        {
            admission.Leave(kind, enteredAt);
        }
    }

    private static CallKind KindOf(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata)
            return CallKind.None;
        if (metadata.GetMetadata<AdmittedAs>() is { } admitted)
            return admitted.Kind;
        if (metadata.GetMetadata<HubMetadata>() is not null)
            return metadata.GetMetadata<NegotiateMetadata>() is null ? CallKind.HubConnection : CallKind.Ordinary;
        return context.Request.Path.StartsWithSegments("/v1") ? CallKind.Ordinary : CallKind.None;
    }
}
