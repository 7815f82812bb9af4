using PokeTradeVault.Grains.Collections;

namespace PokeTradeVault.Unit.Collections;

[Trait("Rule", "C-PLACE")]
public sealed class PlaceTests
{
    [Fact]
    public void An_empty_map_is_free_from_the_start() => Assert.Equal([0, 1, 2], PlaceMap.Empty.Free().Take(3));

    [Fact]
    public void Free_places_come_lowest_first_across_words() =>
        Assert.Equal([5, 64, 128, 129], PlaceMap.Of([.. Enumerable.Range(0, 128).Except([5, 64])]).Free().Take(4));

    [Fact]
    public void Taking_and_leaving_a_place_changes_that_one_alone()
    {
        var map = PlaceMap.Of([0, 1]);

        Assert.Equal([2, 3], map.With(200).Free().Take(2));
        Assert.Equal([1, 2], map.Without(1).Free().Take(2));
        Assert.Equal([2, 3], map.Free().Take(2));
        Assert.Equal([2, 3], map.Without(5_000).Free().Take(2));
    }

    [Fact]
    public void Two_trades_are_offered_different_places_and_one_asking_again_the_same()
    {
        var vault = Sample.Vault(Sample.Pokemon(0));
        var none = Reservations.None;
        var first = PlaceRules.Offer(vault, none, Sample.Trade(1), 2, Sample.Now);
        var held = none.KeepPlaces(Sample.Trade(1), first, Sample.Now, TimeSpan.FromSeconds(30));

        Assert.Equal([1, 2], first);
        Assert.Equal([3, 4], PlaceRules.Offer(vault, held, Sample.Trade(2), 2, Sample.Now.AddSeconds(29)));
        Assert.Equal([1, 2, 3], PlaceRules.Offer(vault, held, Sample.Trade(1), 3, Sample.Now));
        Assert.Equal([1, 2], PlaceRules.Offer(vault, held, Sample.Trade(2), 2, Sample.Now.AddSeconds(30)));
        Assert.Equal([1], PlaceRules.Offer(vault, held.Without(Sample.Trade(1)), Sample.Trade(2), 1, Sample.Now));
    }

    [Theory]
    [InlineData(8, NoticeAge.Next)]
    [InlineData(7, NoticeAge.Older)]
    [InlineData(3, NoticeAge.Older)]
    [InlineData(9, NoticeAge.Gap)]
    [Trait("Rule", "C-NOTICE")]
    public void A_notice_is_judged_by_its_sequence(long noticed, NoticeAge expected) => Assert.Equal(expected, NoticeAges.AgeOf(noticed, known: 7));
}
