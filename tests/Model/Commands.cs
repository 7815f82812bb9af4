using PokeTradeVault.Contracts;

namespace PokeTradeVault.Model;

public enum Kind
{
    None = 0,
    Propose = 1,
    Put = 2,
    Take = 3,
    Confirm = 4,
    Unconfirm = 5,
    Cancel = 6,
    Edit = 7,
    Delete = 8,
    Add = 9,

    /// <summary>The sweep's, of nobody.</summary>
    Expire = 10,
}

/// <summary>One command that a trader may send, once; sent again it is the same.</summary>
/// <param name="By">0 or 1.</param>
/// <param name="Room">0 or 1; of no meaning for an owner's command.</param>
/// <param name="Pokemon">0 to 2: what is offered, put, taken or edited.</param>
/// <param name="Asked">What is asked for; -1: nothing.</param>
public sealed record ModelCommand(Kind Kind, int By, int Room, int Pokemon = -1, int Asked = -1)
{
    public bool IsOwners => Kind is Kind.Edit or Kind.Delete or Kind.Add;

    public override string ToString()
    {
        var what = $"{Names.Traders[By]}: {Kind.ToString().ToUpperInvariant()}";
        var where = IsOwners ? "" : $" {Names.Rooms[Room]}";
        var which = Pokemon < 0 ? "" : $" {Names.Pokemon[Pokemon]}";
        return what + where + which + (Asked < 0 ? "" : $" for {Names.Pokemon[Asked]}");
    }
}

internal static class Names
{
    public static readonly string[] Traders = ["Ash", "Misty"];
    public static readonly string[] Rooms = ["room A", "room B"];
    public static readonly string[] Pokemon = ["Pikachu", "Snorlax", "Starmie"];
    public static readonly UserId[] Users = [new(new Guid(1, 1, 0, new byte[8])), new(new Guid(2, 1, 0, new byte[8]))];
    public static readonly TradeId[] Trades = [new(new Guid(1, 2, 0, new byte[8])), new(new Guid(2, 2, 0, new byte[8]))];
    public static readonly PokemonId[] Ids = [new(new Guid(1, 3, 0, new byte[8])), new(new Guid(2, 3, 0, new byte[8])), new(new Guid(3, 3, 0, new byte[8]))];

    public static int Of(UserId? user) => user is { } one ? Array.IndexOf(Users, one) : -1;

    public static int Of(PokemonId id) => Array.IndexOf(Ids, id);
}
