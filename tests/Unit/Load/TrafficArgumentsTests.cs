using PokeTradeVault.Load.Traffic.Options;

namespace PokeTradeVault.Unit.Load;

public sealed class TrafficArgumentsTests
{
    private const string Here = "http://127.0.0.1:8080";

    [Fact]
    public void Options_are_read_in_any_order_and_addresses_lose_their_path()
    {
        var options = Read($"--traders 10000 {Here}/v1 --rooms 500 --rate 12.5 --ramp 0 --duration 5m --mix chat=50,idle=20 http://localhost:8081 --seed 3 --out there --plain");

        Assert.Equal([new Uri(Here), new Uri("http://localhost:8081")], options.Addresses);
        Assert.Equal((10_000, 500, 12.5, TimeSpan.Zero, TimeSpan.FromMinutes(5)), (options.Traders, options.Rooms, options.Rate, options.Ramp, options.Duration));
        Assert.Equal((50, 20, 40, 3, "there", true), (options.Mix.Chat, options.Mix.Idle, options.Mix.Browse, options.Seed, options.Folder, options.Plain));
    }

    [Theory]
    [InlineData("--traders", "--traders: needs a value")]
    [InlineData("--traders many", "--traders: must be a whole number from 2 to 100,000, not 'many'")]
    [InlineData("--rooms 0", "--rooms: must be a whole number from 1 to 50,000, not '0'")]
    [InlineData("--rate -1", "--rate: must be a number of arrivals a second from 0.1 to 100,000, not '-1'")]
    [InlineData("--duration soon", "--duration: must be a time such as 90s, 5m or 1h")]
    [InlineData("--duration 2d", "--duration: must be a time such as 90s, 5m or 1h")]
    [InlineData("--mix trade=1", "--mix: 'trade=1' is none of browse=N")]
    [InlineData("--mix browse=-1", "--mix: browse must be a whole number from 0 to 1000, not '-1'")]
    [InlineData("--mix only,idle=10", "--mix: nothing is left for arrivals to do")]
    [InlineData("--mix idle=101", "--mix: idle is a share of the traders online")]
    [InlineData("--speed 5", "--speed: no such option")]
    [InlineData("ftp://127.0.0.1", "ftp://127.0.0.1: not an address such as")]
    [InlineData("--metrics silo", "--metrics: must be NAME=VALUE, not 'silo'")]
    [InlineData("--process silo=nobody", "--process: must be NAME=ID of a process that runs on this machine")]
    [InlineData("--as-fast-as-possible --rate 5", "--as-fast-as-possible: goes without --rate")]
    [InlineData("--soak --as-fast-as-possible", "--soak: needs a steady --rate")]
    [InlineData("--traders 10 --online 11", "--online: 11 of 10 traders can not be online")]
    [InlineData("--apis 2", "--apis: more than one needs --silos")]
    [InlineData(Here + " --silos 2", "--silos, --apis: are of its own hosts")]
    [InlineData("https://vault.example.org", "vault.example.org: is not this machine")]
    [InlineData("http://10.0.0.7:8080", "10.0.0.7:8080: is not this machine")]
    public void What_is_wrong_is_told_by_its_name_and_the_reason(string line, string reason)
    {
        var (options, wrong) = TrafficArguments.Parse(line.Split(' '), null, seed: 1);

        Assert.Null(options);
        Assert.StartsWith(reason, Assert.Single(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(3, TrafficArguments.Parse(["--rooms", "none", "--rate", "fast", "--nonsense"], null, seed: 1).Wrong.Count);

    [Theory]
    [InlineData("https://vault.example.org --i-own-this-target")]
    [InlineData("http://127.5.0.1:80")]
    [InlineData("http://[::1]:80")]
    [InlineData("http://localhost")]
    public void A_target_that_is_owned_or_is_this_machine_is_accepted(string line) => Assert.Single(Read(line).Addresses);

    [Fact]
    public void A_database_needs_the_hosts_that_use_it_and_must_be_owned_where_it_is_elsewhere()
    {
        Assert.StartsWith("DATABASE_URL: is set, but no address", Assert.Single(TrafficArguments.Parse([], "postgres://127.0.0.1/vault", 1).Wrong), StringComparison.Ordinal);
        Assert.StartsWith("DATABASE_URL: is not on this machine", Assert.Single(TrafficArguments.Parse([Here], "postgres://db.example.org/vault", 1).Wrong), StringComparison.Ordinal);
        Assert.NotNull(TrafficArguments.Parse([Here], "postgres://u:p@127.0.0.1/vault", 1).Options);
    }

    [Fact]
    public void A_soak_is_an_hour_on_two_silos_where_nothing_else_is_said()
    {
        var (soak, other) = (Read("--soak"), Read("--soak --duration 5m --rate 3 --silos 1"));

        Assert.Equal((TimeSpan.FromHours(1), 20, 2), (soak.Duration, soak.Rate, soak.Silos));
        Assert.Equal((TimeSpan.FromMinutes(5), 3, 1), (other.Duration, other.Rate, other.Silos));
    }

    [Theory]
    [InlineData("--as-fast-as-possible", 64)]
    [InlineData("--as-fast-as-possible 8", 8)]
    [InlineData("--as-fast-as-possible --plain", 64)]
    public void Workers_may_be_counted(string line, int workers) => Assert.Equal(workers, Read(line).Workers);

    private static TrafficOptions Read(string line)
    {
        var (options, wrong) = TrafficArguments.Parse(line.Split(' '), null, seed: 1);
        return options ?? throw new InvalidOperationException(string.Join('\n', wrong));
    }
}
