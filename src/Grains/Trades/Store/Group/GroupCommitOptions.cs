using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace PokeTradeVault.Grains.Trades.Store.Group;

/// <summary>How a silo gathers the writes of its rooms into one transaction; section <c>GroupCommit</c> of the configuration.</summary>
public sealed class GroupCommitOptions
{
    public const string Section = "GroupCommit";

    /// <summary>False: each action is a transaction of its own.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Transactions of gathered actions at a time; what comes while so many run waits and is gathered.</summary>
    [Range(1, 16)]
    public int TransactionsMax { get; set; } = 1;

    /// <summary>Actions in one transaction.</summary>
    [Range(1, 1_000)]
    public int ActionsMax { get; set; } = 64;

    /// <summary>Actions that may wait; beyond, an action is not begun, and refused as overloaded.</summary>
    [Range(1, 1_000_000)]
    public int WaitingMax { get; set; } = 2_000;
}

[OptionsValidator]
internal sealed partial class GroupCommitOptionsValidator : IValidateOptions<GroupCommitOptions>;
