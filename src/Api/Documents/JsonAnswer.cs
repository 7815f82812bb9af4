namespace PokeTradeVault.Api.Documents;

/// <summary>Of an endpoint that answers one status in several forms: what its JSON is. The generator knows one type a status.</summary>
internal sealed record JsonAnswer(int Status, Type Type);
