using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace PokeTradeVault.Catalog.PokeApi;

public static class PokeApiServices
{
    private const int RedirectsMax = 3;
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(2);

    /// <summary><see cref="IPokeApi"/> and <see cref="PokeApiProbe"/>. Needs an <c>IDistributedCache</c>, the options' section and <see cref="TimeProvider"/>.</summary>
    /// <param name="url">Where PokeAPI's version 2 is, such as <c>https://pokeapi.example/api/v2</c>.</param>
    public static IServiceCollection AddPokeApi(this IServiceCollection services, Uri url)
    {
        services.AddOptions<PokeApiOptions>().BindConfiguration(PokeApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PokeApiOptions>, PokeApiOptionsValidator>();
        services.AddHybridCache();
        services.AddSingleton(provider => new Pace(
            TimeSpan.FromSeconds(1 / provider.GetRequiredService<IOptions<PokeApiOptions>>().Value.RequestsPerSecond),
            provider.GetRequiredService<TimeProvider>()));
        services.AddTransient<IPokeApi, CachedPokeApi>();
        services.AddSingleton<PokeApiProbe>();

        var client = services.AddHttpClient<PokeApiClient>(http => Ready(http, url, Timeout.InfiniteTimeSpan));
        client.AddStandardResilienceHandler().Configure((resilience, provider) =>
            Bear(resilience, provider.GetRequiredService<IOptions<PokeApiOptions>>().Value));
        Limit(client);
        Limit(services.AddHttpClient(PokeApiProbe.Client, http => Ready(http, url, ProbePatience)));
        return services;
    }

    private static void Ready(HttpClient http, Uri url, TimeSpan patience)
    {
        http.BaseAddress = url.AbsoluteUri.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
        http.Timeout = patience;
        http.DefaultRequestHeaders.UserAgent.ParseAdd("PokeTradeVault/1.0");
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    private static void Limit(IHttpClientBuilder client) => client
        .AddHttpMessageHandler(provider => new AnswerLimit(provider.GetRequiredService<IOptions<PokeApiOptions>>().Value.AnswerBytesMax))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            MaxAutomaticRedirections = RedirectsMax,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        });

    /// <summary>How much trouble is borne: tries within their times, and after many failures a pause in which nothing is sent.</summary>
    private static void Bear(HttpStandardResilienceOptions resilience, PokeApiOptions options)
    {
        resilience.AttemptTimeout.Timeout = options.AttemptTimeout;
        resilience.Retry.MaxRetryAttempts = options.Retries;
        resilience.Retry.Delay = options.RetryAfter;
        resilience.Retry.BackoffType = DelayBackoffType.Exponential;
        resilience.Retry.UseJitter = true;
        resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromMinutes(2);
        resilience.CircuitBreaker.MinimumThroughput = 10;
        resilience.CircuitBreaker.FailureRatio = 0.5;
        resilience.CircuitBreaker.BreakDuration = TimeSpan.FromSeconds(30);
        resilience.TotalRequestTimeout.Timeout = (options.AttemptTimeout + options.RetryAfter * Math.Pow(2, options.Retries)) * (options.Retries + 1);
    }
}
