namespace PokeTradeVault.Catalog.PokeApi;

/// <summary>
/// Reads an answer's body whole, within a bound: inside of the time-out and the retries, which would otherwise end with
/// the answer's head.
/// </summary>
internal sealed class AnswerLimit(int bytesMax) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(bytesMax, cancellationToken);
            return response;
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            // No trouble of the line's: asking again would bring it again.
            throw new PokeApiException($"answered more than {bytesMax} bytes", fault);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
