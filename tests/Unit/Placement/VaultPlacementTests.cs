using System.Net;
using Orleans.Runtime.Placement;
using PokeTradeVault.Contracts;
using PokeTradeVault.Grains.Placement;

namespace PokeTradeVault.Unit.Placement;

public sealed class VaultPlacementTests
{
    private const int Vaults = 10_000;
    private static readonly SiloAddress[] Four = [.. Enumerable.Range(1, 4).Select(Silo)];
    private static readonly IReadOnlyList<UserId> Owners = [.. Enumerable.Range(0, Vaults).Select(_ => new UserId(Guid.CreateVersion7()))];

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    public void Vaults_are_spread_evenly(int silos)
    {
        var bySilo = Owners.CountBy(owner => PlaceOf(owner, [.. Enumerable.Range(1, silos).Select(Silo)])).Select(pair => pair.Value).ToList();

        Assert.Equal(silos, bySilo.Count);
        Assert.True(bySilo.Max() < 1.2 * bySilo.Average(), string.Join(", ", bySilo));
    }

    [Fact]
    public void The_order_in_which_silos_are_known_is_nothing_to_a_vault() =>
        Assert.All(Owners.Take(100), owner => Assert.Equal(PlaceOf(owner, Four), PlaceOf(owner, [.. Four.Reverse()])));

    [Fact]
    public void A_silo_that_goes_moves_its_own_vaults_and_no_others()
    {
        var others = Four[1..];

        Assert.All(Owners.Where(owner => !PlaceOf(owner, Four).Equals(Four[0])), owner => Assert.Equal(PlaceOf(owner, Four), PlaceOf(owner, others)));
    }

    [Fact]
    public void A_room_is_placed_beside_its_proposers_vault()
    {
        foreach (var owner in Owners.Take(100))
        {
            var room = new TradeId(Guid.NewGuid());
            BesideVault.Of(owner, room);

            Assert.Equal(PlaceOf(owner, Four), Place("trade", room.Value, Four, Request()));
        }
    }

    [Fact]
    public void What_is_said_of_a_room_moves_no_other_grain()
    {
        var rooms = Owners.Take(100).Select(owner => owner.Value).ToList();
        var before = rooms.ConvertAll(room => Place("trade", room, Four, null));
        BesideVault.Of(new UserId(Guid.NewGuid()), new TradeId(Guid.NewGuid()));

        Assert.Equal(before, rooms.ConvertAll(room => Place("trade", room, Four, Request())));
        Assert.Equal(PlaceOf(Owners[0], Four), Place("collection", Owners[0].Value, Four, Request()));
    }

    [Fact]
    public void Rooms_of_which_nothing_is_said_are_spread_evenly()
    {
        var bySilo = Owners.CountBy(owner => Place("trade", owner.Value, Four, null)).Select(pair => pair.Value).ToList();

        Assert.True(bySilo.Max() < 1.2 * Vaults / 4, string.Join(", ", bySilo));
    }

    private static SiloAddress PlaceOf(UserId owner, SiloAddress[] silos) => Place("collection", owner.Value, silos, null);

    private static SiloAddress Place(string type, Guid key, SiloAddress[] silos, Dictionary<string, object>? request)
    {
        var target = new PlacementTarget(GrainId.Create(GrainType.Create(type), GrainIdKeyExtensions.CreateGuidKey(key)), request!, default, 0);
        return new VaultPlacement().OnAddActivation(new HashBasedPlacement(), target, new Silos(silos)).Result;
    }

    private static Dictionary<string, object> Request() =>
        RequestContext.Keys.ToDictionary(key => key, key => RequestContext.Get(key)!);

    private static SiloAddress Silo(int number) => SiloAddress.New(new IPEndPoint(IPAddress.Parse($"10.0.0.{number}"), 11_111), 100 + number);

    private sealed class Silos(SiloAddress[] silos) : IPlacementContext
    {
        public SiloAddress LocalSilo => silos[0];

        public SiloStatus LocalSiloStatus => SiloStatus.Active;

        public SiloAddress[] GetCompatibleSilos(PlacementTarget target) => silos;

        public IReadOnlyDictionary<ushort, SiloAddress[]> GetCompatibleSilosWithVersions(PlacementTarget target) => throw new NotSupportedException();
    }
}
