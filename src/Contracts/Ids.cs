using System.Text.Json.Serialization;
using PokeTradeVault.Contracts.Json;

namespace PokeTradeVault.Contracts;

/// <summary>An identifier that is one UUID, on the wire a string of 36 characters.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

/// <remarks>A trader: the key of the user grain, of the collection grain and of the rows <c>account</c> and <c>trader</c>.</remarks>
[GenerateSerializer, Immutable, Alias("ptv.UserId"), JsonConverter(typeof(IdJsonConverter<UserId>))]
public readonly record struct UserId([property: Id(0)] Guid Value) : IId<UserId>
{
    public static UserId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

[GenerateSerializer, Immutable, Alias("ptv.PokemonId"), JsonConverter(typeof(IdJsonConverter<PokemonId>))]
public readonly record struct PokemonId([property: Id(0)] Guid Value) : IId<PokemonId>
{
    public static PokemonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

[GenerateSerializer, Immutable, Alias("ptv.TradeId"), JsonConverter(typeof(IdJsonConverter<TradeId>))]
public readonly record struct TradeId([property: Id(0)] Guid Value) : IId<TradeId>
{
    public static TradeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Minted by the client (UUIDv7) and sent as <c>Idempotency-Key</c>: one command, however often it arrives, has one effect and one answer.</summary>
[GenerateSerializer, Immutable, Alias("ptv.CommandId"), JsonConverter(typeof(IdJsonConverter<CommandId>))]
public readonly record struct CommandId([property: Id(0)] Guid Value) : IId<CommandId>
{
    public static CommandId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
