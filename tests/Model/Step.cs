namespace PokeTradeVault.Model;

/// <summary>What happened between two states.</summary>
internal enum Act
{
    None = 0,
    Sends,
    SendsAgain,
    DaysPass,
    Wakes,
    Decides,
    WritesRows,
    Keeps,
    Tells,
    TellsLate,
    Crashes,
    IsGivenUp,
    LateCommit,
    HearsLate,
    Compares,
    LetsGo,
    SweepFinds,
    SweepFrees,
    OtherSweep,
    SweepExpires,
}

/// <param name="Command">Its number, where a command is part of it.</param>
/// <param name="Place">The grain, or a room, a collection or a Pokémon.</param>
internal readonly record struct Step(Act Act, int Command = -1, int Place = -1)
{
    private static readonly string[] Places = ["room A", "room A (second)", "room B", "room B (second)", "Ash's collection", "Misty's collection"];

    public string Tell(Scenario scenario)
    {
        var command = Command < 0 ? "" : scenario.CommandOf(Command).ToString();
        var place = Place is >= 0 and < 6 ? Places[Place] : "";
        return Act switch
        {
            Act.Sends => $"{command}, sent to {place}",
            Act.SendsAgain => $"{command}, sent again to {place}",
            Act.DaysPass => "8 days pass",
            Act.Wakes => $"{place} wakes and reads its row",
            Act.Decides => $"{place} decides on {command}",
            Act.WritesRows => $"{place} writes {command}",
            Act.Keeps => $"{place} keeps its answer to {command}",
            Act.Tells => $"{place} tells collections and answers {command}",
            Act.TellsLate => $"{place} answers {command}; its notices are on their way",
            Act.Crashes => $"{place} dies",
            Act.IsGivenUp => $"{place} is given up by the cluster, and lives on",
            Act.LateCommit => $"the write of {command} arrives after its sender's death",
            Act.HearsLate => $"{place} hears of {command}",
            Act.Compares => $"{place} compares with the rows",
            Act.LetsGo => $"what was kept for {Names.Rooms[Place]} falls away",
            Act.SweepFinds => $"the sweep finds {Names.Pokemon[Place]} locked by a closed room",
            Act.SweepFrees => $"the sweep frees {Names.Pokemon[Place]}",
            Act.OtherSweep => $"another sweep finds and frees {Names.Pokemon[Place]}",
            Act.SweepExpires => $"the sweep sends {place} to close itself",
            _ => throw new InvalidOperationException($"unknown act {Act}"),
        };
    }
}
