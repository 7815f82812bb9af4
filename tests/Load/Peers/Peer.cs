using System.Text;

namespace PokeTradeVault.Load.Peers;

/// <summary>A trader who was never registered: his rows, vault and session were put straight into the stores.</summary>
/// <param name="Pokemon">His own, all for trade, none of them on a table.</param>
internal sealed record Peer(Guid Id, string Name, string Token, IReadOnlyList<Guid> Pokemon)
{
    public byte[] Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Token}\r\n\r\n");

    public byte[] Post(string path, string json) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Token}\r\nContent-Type: application/json\r\nIdempotency-Key: {Guid.CreateVersion7()}\r\nContent-Length: {json.Length}\r\n\r\n{json}");

    public byte[] Propose(Peer other, Guid mine, Guid theirs) => Post(
        "/v1/trades", $$"""{"with":"{{other.Name}}","offer":["{{mine}}"],"request":["{{theirs}}"],"seen":{"{{mine}}":1,"{{theirs}}":1} }""");

    public byte[] Confirm(Guid trade) => Post($"/v1/trades/{trade}/confirm", """{"revision":1}""");
}
