using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PokeTradeVault.Catalog.Snapshots;

namespace PokeTradeVault.Unit.Catalog;

public sealed class SnapshotTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "src", "Catalog");

    [Fact]
    public void The_committed_snapshot_was_written_by_the_committed_generator()
    {
        var sources = Text("generate", "generate.mjs") + Text("generate", "snapshot.mjs") + Text("generate", "package-lock.json");

        Assert.Equal(Embedded.Catalog().Source.GeneratorSha256, Sha256(sources));
    }

    [Fact]
    public void The_committed_learnsets_were_written_by_the_committed_generator_and_by_nobody_else()
    {
        var (head, lines) = Embedded.Learnsets().Split('\n', 2) switch { var parts => (parts[0], parts[1]) };
        var source = JsonSerializer.Deserialize(head, SnapshotJson.Default.SnapshotSource)!;
        var sources = Text("generate", "generate.mjs") + Text("generate", "snapshot.mjs") + Text("generate", "learnsets.mjs") + Text("generate", "package-lock.json");

        Assert.Equal((source.GeneratorSha256, source.SectionsSha256), (Sha256(sources), Sha256(lines.TrimEnd('\n'))));
        Assert.Equal(("0.10.11", "0.11.11"), (source.Packages["@pkmn/dex"], source.Packages["pokemon-showdown"]));
        Assert.Contains("\"pokemon-showdown\": \"0.11.11\"", Text("generate", "package.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_has_changed_the_snapshot_by_hand()
    {
        var text = Text("Data", "catalog.json");
        var sections = text[text.IndexOf("\"species\"", StringComparison.Ordinal)..^"\n}\n".Length];

        Assert.Equal(Embedded.Catalog().Source.SectionsSha256, Sha256(sections));
    }

    [Fact]
    public void The_package_that_it_comes_from_is_pinned()
    {
        Assert.Contains("\"@pkmn/dex\": \"0.10.11\"", Text("generate", "package.json"), StringComparison.Ordinal);
        Assert.Equal("0.10.11", Embedded.Catalog().Source.Packages["@pkmn/dex"]);
    }

    [Fact]
    public void It_holds_all_generations()
    {
        var file = Embedded.Catalog();

        Assert.Equal(1468, file.Species.Length);
        Assert.Equal(1025, file.Species.Max(species => species.Num));
        Assert.Equal(Enumerable.Range(1, 1025), file.Species.Select(species => species.Num).Distinct());
        Assert.Equal(Enumerable.Range(1, 9), file.Species.Select(species => species.Gen).Distinct().Order());
        Assert.Equal((951, 316, 581, 25, 19), (file.Moves.Length, file.Abilities.Length, file.Items.Length, file.Natures.Length, file.Types.Length));
    }

    [Fact]
    public void Its_rows_name_each_other_rightly()
    {
        var file = Embedded.Catalog();
        var species = file.Species.Select(row => row.Name).ToHashSet();
        var abilities = file.Abilities.Select(row => row.Name).ToHashSet();
        var types = file.Types.Select(row => row.Name).ToHashSet();
        var items = file.Items.Select(row => row.Name).ToHashSet();

        Assert.All(file.Species, row =>
        {
            Assert.Subset(species, new[] { row.Base, row.Prevo, row.ChangesFrom }.OfType<string>().ToHashSet());
            Assert.Subset(abilities, row.Abilities.Values.Concat(row.PastAbilities is { } past ? past.Keys : []).ToHashSet());
            Assert.Subset(types, row.Types.ToHashSet());
            Assert.Subset(items, (row.NeedsItem ?? []).Append(row.EvoItem).OfType<string>().ToHashSet());
            Assert.Equal(6, row.Stats.Length);
        });
        Assert.Subset(types, file.Moves.Select(row => row.Type).ToHashSet());
    }

    private static string Text(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PokeTradeVault.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
