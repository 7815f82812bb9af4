using System.Text;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>One request, as it can be sent again.</summary>
internal sealed record Shot
{
    public required Operation Operation { get; init; }

    public required HttpMethod Method { get; init; }

    public required string Address { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[]? Body { get; init; }

    /// <summary>Whether it goes to <see cref="Operation"/> whatever else is wrong with it: path and method are of its form.</summary>
    public required bool ReachesOperation { get; init; }

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(Method, Address);
        if (Body is not null)
            request.Content = new ByteArrayContent(Body);
        foreach (var (name, value) in Headers)
        {
            // What the client itself would refuse to send is sent no less.
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    public override string ToString()
    {
        var headers = string.Concat(Headers.Where(header => header.Name is not "Authorization").Select(header => $"\n  {header.Name}: {Short(header.Value)}"));
        return $"{Method} {Short(Address)}{headers}\n  {Short(Body is null ? "" : Encoding.UTF8.GetString(Body))}";
    }

    private static string Short(string text) => text.Length <= 600 ? text : $"{text[..600]}… ({text.Length} characters)";
}
