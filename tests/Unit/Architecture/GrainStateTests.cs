using System.Reflection;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Unit.Architecture;

/// <summary>A grain's state is stored under state name and key; the grain's class is no part of it.</summary>
public sealed class GrainStateTests
{
    private static readonly (Type Grain, string State)[] States =
    [
        .. typeof(UserGrain).Assembly.GetTypes()
            .SelectMany(type => type.GetConstructors(), (type, constructor) => (Type: type, Parameters: constructor.GetParameters()))
            .SelectMany(one => one.Parameters, (one, parameter) => (one.Type, Attribute: parameter.GetCustomAttribute<PersistentStateAttribute>()))
            .Where(one => one.Attribute is not null)
            .Select(one => (one.Type, one.Attribute!.StateName)),
    ];

    [Fact]
    public void No_two_grains_share_the_name_of_a_state()
    {
        Assert.NotEmpty(States);
        Assert.Equal(States.Length, States.Select(state => state.State).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Grains_that_have_state_have_keys_that_storage_can_tell_apart()
    {
        // String keys that look like hex numbers collapse to integers.
        Assert.All(States, state => Assert.Contains(
            state.Grain.GetInterfaces(), type => type == typeof(IGrainWithGuidKey)));
    }
}
