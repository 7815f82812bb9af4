using System.Buffers;
using System.Text.Unicode;
using PokeTradeVault.Api.Answers;
using PokeTradeVault.Contracts;

namespace PokeTradeVault.Api.Http;

internal static class BodyText
{
    /// <returns>The whole body as UTF-8, or why it can't be taken.</returns>
    public static async ValueTask<(byte[] Text, Refusal? Refusal)> Read(
        HttpRequest request, int bytesMax, bool mustBeUtf8, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType() || !IsUtf8(request))
            return ([], Refusals.UnsupportedMediaType);
        if (request.ContentLength > bytesMax)
            return ([], Refusals.BodyTooLarge);
        try
        {
            var read = await request.BodyReader.ReadAtLeastAsync(bytesMax + 1, cancellation);
            var text = read.Buffer.Length > bytesMax ? null : read.Buffer.ToArray();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (text is null)
                return ([], Refusals.BodyTooLarge);
            return !mustBeUtf8 || Utf8.IsValid(text) ? (text, null) : ([], JsonFaults.Malformed("The body is not valid UTF-8."));
        }
        catch (BadHttpRequestException bad)
        {
            return ([], Refusals.OfBareStatus(bad.StatusCode));
        }
    }

    private static bool IsUtf8(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { } type
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
