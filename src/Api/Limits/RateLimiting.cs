using System.Globalization;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;
using PokeTradeVault.Live;
using PokeTradeVault.Settings;

namespace PokeTradeVault.Api.Limits;

internal static class RateLimiting
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration, VaultSettings settings)
    {
        services.AddOptions<RateLimitOptions>()
            .Configure(options => options.Times = settings.IsDevelopment ? RateLimitOptions.TimesOfDevelopment : options.Times)
            .Bind(configuration.GetSection(RateLimitOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddSingleton<RateLimits>().AddSingleton<RateLimiter>().AddSingleton<IInvocationGate, InvocationGate>();
    }

    /// <summary>Counts every call of the API and every new connection to the hub; pages, files and health are free.</summary>
    public static void UseRateLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RateLimits>();
        var limiter = app.ApplicationServices.GetRequiredService<RateLimiter>();
        app.UseWhen(IsCounted, counted => counted.Use(async (context, next) =>
        {
            var verdict = await limiter.Take(limits.Of(context));
            Tell(context.Response.Headers, verdict);
            if (verdict.MayPass)
                await next(context);
            else
                await Problem.From(Refused(verdict)).Write(context);
        }));
    }

    private static bool IsCounted(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments(TradeHub.Path, StringComparison.OrdinalIgnoreCase);

    private static Refusal Refused(RateVerdict verdict)
    {
        var seconds = Seconds(verdict.Wait);
        return Refusal.Of(RefusalCode.RateLimited, $"Too many requests in a short while. Try again in {seconds} {(seconds == 1 ? "second" : "seconds")}.")
            with
        { RetryAfterSeconds = seconds };
    }

    /// <summary>As draft-ietf-httpapi-ratelimit-headers has them: quota and window in seconds, remaining and seconds to the reset.</summary>
    private static void Tell(IHeaderDictionary headers, RateVerdict verdict)
    {
        if (verdict.Left.Count == 0)
            return;
        var (policy, state) = (verdict.Left[0].Limit.Policy, State(verdict.Left[0]));
        foreach (var left in verdict.Left.Skip(1))
            (policy, state) = ($"{policy}, {left.Limit.Policy}", $"{state}, {State(left)}");
        headers["RateLimit-Policy"] = policy;
        headers["RateLimit"] = state;
    }

    private static string State(RateLeft left) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{left.Limit.Name}\";r={left.Remaining};t={Seconds(left.ResetAfter)}");

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(time.TotalSeconds);
}
