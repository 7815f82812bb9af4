namespace PokeTradeVault.Api.Documents;

/// <summary>Of an endpoint that answers one status in several forms: its JSON is a list of this schema. The generator knows one type a status.</summary>
internal sealed record JsonListOf(int Status, string Schema);
