using PokeTradeVault.Api.Http;

namespace PokeTradeVault.Api.Answers;

internal static class AnswerServices
{
    public static IServiceCollection AddAnswers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RequestLimits>().Bind(configuration.GetSection(RequestLimits.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddExceptionHandler<FaultHandler>().AddProblemDetails();
    }

    /// <summary>Whatever fails behind this is answered with a problem document.</summary>
    public static void UseAnswers(this IApplicationBuilder app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(context =>
            Problem.From(Refusals.OfBareStatus(context.HttpContext.Response.StatusCode)).Write(context.HttpContext));
    }
}
