using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Json;
using PokeTradeVault.Contracts.Trades;

namespace PokeTradeVault.Unit.Wire;

/// <summary>
/// What an earlier release has sent or stored must still read: wire-samples.txt holds a line a type, its alias, its bytes
/// as Orleans writes them, and its JSON. A line is never changed, only added; a new member may be missing from it.
/// </summary>
public sealed class WireSampleTests
{
    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    private static readonly Dictionary<string, (byte[] Bytes, string Json)> Samples = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Wire", "wire-samples.txt"))
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => (Convert.FromBase64String(parts[1]), parts[2]));

    public static TheoryData<Type> WireTypes => [.. typeof(UserId).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(TradeView)) : type)
        .OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(WireTypes))]
    public void A_sample_of_each_wire_type_still_reads(Type type)
    {
        var alias = type.GetCustomAttribute<AliasAttribute>()!.Alias;
        if (!Samples.TryGetValue(alias, out var sample))
            Assert.Fail($"Add to wire-samples.txt:\n{alias}\t{Convert.ToBase64String(Serializer.SerializeToArray<object>(Filled.Of(type)))}\t{Json(Filled.Of(type))}");

        var read = Serializer.Deserialize<object>(sample.Bytes);

        Assert.IsType(type, read);
        AssertHolds(JsonNode.Parse(sample.Json), JsonNode.Parse(Json(read)), alias);
        AssertHolds(JsonNode.Parse(sample.Json), JsonNode.Parse(Json(JsonSerializer.Deserialize(sample.Json, type, VaultJson.Options)!)), alias);
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), VaultJson.Options);

    /// <summary>Everything that the sample says is said; more may be said.</summary>
    private static void AssertHolds(JsonNode? sample, JsonNode? read, string path)
    {
        switch (sample)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                    AssertHolds(value, read?[name], $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, Assert.IsType<JsonArray>(read).Count);
                for (var index = 0; index < items.Count; index++)
                    AssertHolds(items[index], read[index], $"{path}[{index}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(sample, read), $"{path} was {sample} and reads {read}");
                break;
        }
    }
}
