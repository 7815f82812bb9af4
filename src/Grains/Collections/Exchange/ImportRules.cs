using PokeTradeVault.Contracts;
using PokeTradeVault.Contracts.Collections;

namespace PokeTradeVault.Grains.Collections;

/// <summary>A text becomes Pokémon of a vault: all that have no problems, or none. Refusals come in the order in which the lines stand.</summary>
public static class ImportRules
{
    /// <param name="now">In whole milliseconds, as rows and answers keep it.</param>
    public static Decided<ImportOutcome> Decide(
        Vault vault, Reservations reservations, ImportPokemon command, CheckedText text, ImportBounds bounds, DateTimeOffset now)
    {
        if (!vault.IsActive) return Refusal.Of(RefusalCode.AccountInactive, "The account is not active.");
        if (text.Fault is { } fault) return Refusal.Of(RefusalCode.ValidationFailed, "text", fault);
        if (text.TooMany) return Refusal.Of(RefusalCode.TooManyRows, $"One import takes at most {bounds.RowsMax} Pokémon.");
        var room = Math.Max(0, bounds.VaultLimit - vault.Count);
        var good = text.Rows.Count(row => row.IsGood);
        if (good > room && !command.DryRun)
            return Refusal.Of(RefusalCode.VaultFull, $"The vault has room for {room} more, and these are {good}: none was saved.");

        var rows = Rows(vault, reservations, command, text, now);
        var saved = rows.Select(row => row.Pokemon).OfType<OwnedPokemon>().ToValueList();
        var saves = saved.Count > 0 && !command.DryRun;
        return new(
            new ImportOutcome
            {
                Rows = rows.Select((row, index) => Row(vault.Owner, command, row, index)).ToValueList(),
                Room = room,
                ChangeId = saves ? VaultChange.IdOf(vault.Owner, command.CommandId) : null,
            },
            saves ? new VaultEvent.Imported(saved, command.Format, new VaultChange(ChangeKind.Imported, saved.Select(FieldDifference.Came).ToValueList())) : null);
    }

    private static List<NewRow> Rows(Vault vault, Reservations reservations, ImportPokemon command, CheckedText text, DateTimeOffset now)
    {
        var look = new LookAlikes(vault);
        using var places = vault.FreePlaces().Where(place => !reservations.Holds(place, now)).GetEnumerator();
        var rows = new List<NewRow>(text.Rows.Count);
        foreach (var (index, row) in text.Rows.Index())
        {
            if (!row.IsGood)
            {
                rows.Add(new NewRow(row, null, null));
                continue;
            }

            places.MoveNext();
            var pokemon = new OwnedPokemon
            {
                Id = new PokemonId(Derived.Id("pokemon", vault.Owner, command.CommandId, index)),
                Version = 1,
                Place = places.Current,
                Sheet = row.Checked.Sheet!,
                Own = row.Checked.Own!,
                CreatedAt = now,
            };
            rows.Add(new NewRow(row, pokemon, look.NoteOn(pokemon, index)));
        }

        return rows;
    }

    private static ImportedRow Row(UserId owner, ImportPokemon command, NewRow row, int index) => new()
    {
        Index = index,
        Line = row.Read.Set.Line,
        Title = row.Read.Set.Title,
        Verdict = row.Pokemon is null ? ImportVerdict.Rejected : command.DryRun ? ImportVerdict.WouldSave : ImportVerdict.Saved,
        Pokemon = row.Pokemon?.ForOwner(owner),
        Problems = row.Read.Problems,
        Notes = row.LookAlike is null
            ? row.Read.Set.Notes
            : [.. row.Read.Set.Notes, new LineNote { Line = row.Read.Set.Line, Text = row.Read.Set.Title, Reason = row.LookAlike }],
    };

    private sealed record NewRow(CheckedRow Read, OwnedPokemon? Pokemon, string? LookAlike);
}

/// <summary>How much an import may bring.</summary>
/// <param name="VaultLimit">The most Pokémon that a vault may hold.</param>
/// <param name="RowsMax">The most that one import may bring.</param>
public sealed record ImportBounds(int VaultLimit, int RowsMax);
