using PokeTradeVault.Model;

namespace PokeTradeVault.Unit.Model;

/// <summary>
/// The swap explored: every order of three commands out of fourteen of two traders with three Pokémon and two rooms, and at
/// every step one death, lost connection, late notice or twin. <c>./dev bench model</c> goes further.
/// </summary>
[Trait("Rule", "G-OWNER")]
public sealed class SwapModelTests(ITestOutputHelper output)
{
    public static TheoryData<Guard> Guards { get; } = [.. Enum.GetValues<Guard>().Where(guard => guard is not Guard.None)];

    [Fact]
    public void Nothing_goes_wrong_in_any_order_of_three_commands_with_one_fault() => FindNothing(Scenario.Swap(commands: 3, faults: 1, resends: 1));

    [Fact]
    public void Nothing_goes_wrong_in_any_order_of_four_commands_without_faults() => FindNothing(Scenario.Swap(commands: 4, faults: 0, resends: 0));

    [Fact]
    public void Nothing_goes_wrong_where_two_sweeps_find_the_same_stray_lock() => FindNothing(Scenario.Stray(faults: 1));

    [Theory]
    [MemberData(nameof(Guards))]
    public void A_guard_that_is_left_out_is_missed(Guard guard)
    {
        var found = Explorer.Run(ScenarioFor(guard), guard);

        output.WriteLine($"without {guard}, after {found.States:N0} states: {found.Broken}");
        foreach (var step in found.Trace) output.WriteLine($"  {step}");
        Assert.NotNull(found.Broken);
    }

    private static Scenario ScenarioFor(Guard guard) => guard switch
    {
        Guard.SweepOwn => Scenario.Stray(faults: 0),
        Guard.LayFree or Guard.Limit => Scenario.Swap(commands: 4, faults: 0, resends: 0).Only(Kind.Propose, Kind.Put, Kind.Take, Kind.Confirm),
        Guard.Fence => Scenario.Swap(commands: 3, faults: 1, resends: 1).Only(Kind.Propose, Kind.Confirm, Kind.Unconfirm),
        Guard.Room => Scenario.Swap(commands: 3, faults: 1, resends: 1).Only(Kind.Propose, Kind.Confirm, Kind.Put),
        Guard.MoveAsShown or Guard.MoveLocked => Scenario.Swap(commands: 3, faults: 1, resends: 1).Only(Kind.Propose, Kind.Confirm, Kind.Edit),
        Guard.FreeOwn => Scenario.Swap(commands: 3, faults: 1, resends: 1).Only(Kind.Propose, Kind.Cancel),
        _ => Scenario.Swap(commands: 3, faults: 1, resends: 1),
    };

    private void FindNothing(Scenario scenario)
    {
        var found = Explorer.Run(scenario, Guard.None);

        output.WriteLine($"{found.States:N0} states, {found.Transitions:N0} steps, {found.Took.TotalSeconds:0.0} s");
        Assert.True(found.Broken is null, string.Join(Environment.NewLine, [.. found.Trace, found.Broken ?? ""]));
        Assert.True(found.IsComplete);
    }
}
