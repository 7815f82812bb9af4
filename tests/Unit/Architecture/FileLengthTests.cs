namespace PokeTradeVault.Unit.Architecture;

public sealed class FileLengthTests
{
    private const int LinesMax = 250;

    /// <summary>Made by a generator, or a step of the schema that must not be cut in two.</summary>
    private static readonly string[] Exempt = ["src/Web/src/lib/api/schema.d.ts", "src/Database/Migrations/"];

    [Fact]
    public void No_file_that_a_person_writes_is_longer_than_the_cap()
    {
        var tooLong = Repository.TrackedFiles("*.cs", "*.ts", "*.tsx", "*.mjs", "*.sh", "*.sql", "dev")
            .Where(file => !Exempt.Any(exempt => file.StartsWith(exempt, StringComparison.Ordinal)))
            .Select(file => (File: file, Lines: Repository.Read(file).Count(character => character == '\n')))
            .Where(file => file.Lines > LinesMax)
            .Select(file => $"{file.File}: {file.Lines} lines");

        Assert.Empty(tooLong);
    }
}
