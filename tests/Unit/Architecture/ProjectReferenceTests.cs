using System.Xml.Linq;

namespace PokeTradeVault.Unit.Architecture;

/// <summary>Which project may know which. A new arrow is a decision: it stands here first.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts"] = [],
        ["Catalog"] = ["Contracts"],
        ["Settings"] = [],
        ["Embedded"] = ["Settings"],
        ["Database"] = ["Settings"],
        ["Grains"] = ["Catalog", "Contracts"],
        ["Live"] = ["Contracts"],
        ["Recovery"] = ["Database", "Grains", "Settings"],
        ["Silo"] = ["Catalog", "Contracts", "Grains", "Live", "Settings"],
        ["Api"] = ["Catalog", "Contracts", "Database", "Grains", "Live", "Settings", "Silo"],
    };

    public static TheoryData<string> Projects { get; } =
        [.. Repository.TrackedFiles("src/*.csproj").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_that_it_may_know(string project)
    {
        var references = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            // Built beside it and started as a program of its own: no code of it is known.
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void The_rules_of_a_feature_know_neither_Orleans_nor_SQL_nor_hosts()
    {
        string[] forbidden = ["using Orleans", "using Npgsql", "using Microsoft.", "IGrain", "TimeProvider", "ILogger"];
        var knowing = Repository.TrackedFiles("src/Grains/*/Rules/*.cs")
            .SelectMany(file => forbidden.Where(word => Repository.Read(file).Contains(word, StringComparison.Ordinal)).Select(word => $"{file}: {word}"));

        Assert.Empty(knowing);
    }
}
