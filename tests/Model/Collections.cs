using PokeTradeVault.Catalog;
using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;
using PokeTradeVault.Grains.Collections;
using PokeTradeVault.Grains.Trades.Room;
using PokeTradeVault.Grains.Trades.Rules;
using PokeTradeVault.Grains.Trades.Store;
using VaultTable = PokeTradeVault.Grains.Collections.TableRules;

namespace PokeTradeVault.Model;

/// <summary>The collection grains: the real rules on a memory that may be behind the rows.</summary>
internal sealed class Collections(Known known, Scenario scenario)
{
    private static readonly IPokemonCheck Check = new AsWritten();
    private readonly Dictionary<(int Command, uint Vault, byte Holds), bool> puts = [];
    private readonly Dictionary<(int Owner, uint Vault, Notice Notice), uint> heard = [];

    /// <summary>Reads the rows where memory has none.</summary>
    public static uint Ready(ref World world, int owner) =>
        world.Vaults[owner] != 0 ? world.Vaults[owner] : world.Vaults[owner] = VaultCode.OfRows(world, owner);

    /// <summary>As <see cref="VaultMemory.Compare"/>: another sequence reads all again, else only the locks are taken over.</summary>
    /// <returns>Whether memory has changed by it.</returns>
    public static bool Compare(ref World world, int owner)
    {
        var memory = Ready(ref world, owner);
        var rows = VaultCode.OfRows(world, owner);
        var isBehind = VaultCode.SequenceOf(memory) != VaultCode.SequenceOf(rows);
        world.Vaults[owner] = isBehind ? rows : VaultCode.WithLocks(memory, rows);
        if (world.Vaults[owner] != rows) world.Wrong = Wrong.MemoryUntrue;
        return world.Vaults[owner] != memory;
    }

    /// <returns>Whether the owner may put it; then it is kept for that room.</returns>
    public bool Reserve(ref World world, int number)
    {
        var command = scenario.Commands[number];
        Ready(ref world, command.By);
        if (!MayPut(world, number, command))
        {
            Compare(ref world, command.By);
            if (!MayPut(world, number, command)) return false;
        }

        world.Holds = (byte)((world.Holds & ~(3 << (2 * command.Pokemon))) | ((command.Room + 1) << (2 * command.Pokemon)));
        return true;
    }

    /// <returns>Whether it may be asked for.</returns>
    public static bool Show(ref World world, int owner, int pokemon)
    {
        Compare(ref world, owner);
        return VaultTable.RefusalToAsk(VaultCode.Vault(owner, world.Vaults[owner]), [Names.Ids[pokemon]], []) is null;
    }

    public static TradedPokemon Shown(in World world, int owner, int pokemon) =>
        VaultCode.Vault(owner, world.Vaults[owner]).Find(Names.Ids[pokemon])!.ForTable(Names.Users[owner]);

    /// <summary>The asked-for Pokémon of a room as they are now.</summary>
    public static ValueList<TradedPokemon> LookAgain(ref World world, Trade trade)
    {
        var current = new List<TradedPokemon>();
        foreach (var item in trade.Items.Where(item => item.Kind is Contracts.Trades.ItemKind.Asked))
        {
            var (owner, pokemon) = (Names.Of(item.From), Names.Of(item.Id));
            Compare(ref world, owner);
            var vault = VaultCode.Vault(owner, world.Vaults[owner]);
            if (vault.Find(item.Id) is { } found && VaultTable.MayBeAskedFor(vault, found)) current.Add(Shown(world, owner, pokemon));
        }

        return current.ToValueList();
    }

    /// <summary>An owner's command, decided out of memory.</summary>
    /// <returns>The write; 0 where it is refused.</returns>
    public ushort Decide(ref World world, int number)
    {
        var command = scenario.Commands[number];
        var code = Ready(ref world, command.By);
        var vault = VaultCode.Vault(command.By, code);
        int seen = world.Commands[number].Seen;
        var decision = command.Kind switch
        {
            Kind.Edit => VaultRules.Decide(vault, new EditPokemon { CommandId = default, Id = Names.Ids[command.Pokemon], Version = seen, Changes = new() { Nickname = $"v{seen + 1}" } }, Check),
            Kind.Delete => VaultRules.Decide(vault, new DeletePokemon { CommandId = default, Id = Names.Ids[command.Pokemon], Version = seen }),
            _ => VaultRules.Decide(vault, Reservations.None, new AddPokemon { CommandId = default, Pokemon = new() }, Check, Scenario.VaultLimit, Scenario.Now(world)),
        };
        return decision is VaultDecision.Happens happens ? known.NumberOf(number, code, happens.Event) : (ushort)0;
    }

    /// <summary>After the commit of an owner's command.</summary>
    public void Applied(ref World world, Write write, int sequence)
    {
        var owner = scenario.Commands[write.Command].By;
        var vault = VaultCode.Vault(owner, world.Vaults[owner]);
        if (NoticeAges.AgeOf(sequence, vault.Sequence) is NoticeAge.Next) world.Vaults[owner] = VaultCode.Of(vault.Evolve(write.Owners!, sequence));
        else if (NoticeAges.AgeOf(sequence, vault.Sequence) is NoticeAge.Gap) world.Vaults[owner] = 0;
    }

    /// <summary>A room tells what it has committed.</summary>
    public void Hear(ref World world, Notice notice)
    {
        int owner = notice.Owner;
        var write = known.Write(notice.Write);
        world.Holds = (byte)(world.Holds & ~HeldFor(world.Holds, write.Room));
        if (world.Vaults[owner] is not 0 and var code)
            world.Vaults[owner] = heard.TryGetValue((owner, code, notice), out var next) ? next : heard[(owner, code, notice)] = After(owner, code, write, notice.Sequence);
    }

    /// <returns>The bits of what is kept for that room.</returns>
    public static int HeldFor(byte holds, int room) =>
        Enumerable.Range(0, 3).Where(at => ((holds >> (2 * at)) & 3) == room + 1).Sum(at => 3 << (2 * at));

    private uint After(int owner, uint code, Write write, int sequence)
    {
        var vault = VaultCode.Vault(owner, code);
        var (before, after) = (known.Room(write.Before), known.Room(write.After)!);
        if (write.Event is not TradeEvent.Settled settled)
        {
            var changed = LockNotices.Of(before, write.Event!, after).FirstOrDefault(entry => entry.Owner == Names.Users[owner]).Notice;
            return changed is null ? code : VaultCode.Of(vault.Locked(changed.Locked, changed.Trade).Freed(changed.Freed, changed.Trade));
        }

        if (NoticeAges.AgeOf(sequence, vault.Sequence) is not NoticeAge.Next)
            return NoticeAges.AgeOf(sequence, vault.Sequence) is NoticeAge.Gap ? 0 : code;
        var committed = new TradeWritten.Committed(
            Names.Users.ToDictionary(user => user, _ => (long)sequence), before!.Items.Select(item => Names.Of(item.Id)).ToValueList());
        var notice = Arrivals.Of(before, settled.At, committed).Single(entry => entry.Owner == Names.Users[owner]).Notice;
        return VaultCode.Of(vault.Evolve(
            new VaultEvent.Settled(notice.Trade, notice.Left, notice.Arrived.Select(arrival => arrival.Arrived()).ToValueList(), notice.Freed), sequence));
    }

    private bool MayPut(in World world, int number, ModelCommand command)
    {
        var key = (number, world.Vaults[command.By], world.Holds);
        if (puts.TryGetValue(key, out var may)) return may;
        var now = Scenario.Now(world);
        var reservations = Reservations.None;
        for (var at = 0; at < 3; at++)
        {
            if (((world.Holds >> (2 * at)) & 3) is not 0 and var holder)
                reservations = reservations.Keep(Names.Trades[holder - 1], [Names.Ids[at]], now, TimeSpan.FromDays(30));
        }

        var request = new ReservePokemon { Trade = Names.Trades[command.Room], Ids = [Names.Ids[command.Pokemon]] };
        return puts[key] = VaultTable.RefusalToPut(VaultCode.Vault(command.By, world.Vaults[command.By]), reservations, request, now) is null;
    }

    /// <summary>The catalog has no part in the swap: what is written is taken as it stands.</summary>
    private sealed class AsWritten : IPokemonCheck
    {
        public CheckedPokemon Check(PokemonInput input) => new()
        {
            Sheet = VaultCode.Pokemon(0, 1, 0, forTrade: true).Sheet with { Species = input.Species ?? "", Nickname = input.Nickname },
            Own = OwnerNotes.Empty with { ForTrade = true },
        };
    }
}
