using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PokeTradeVault.Unit.Architecture;

public sealed class FunctionLengthTests
{
    private const int LinesMax = 70;

    [Fact]
    public void No_function_is_longer_than_the_cap() => Assert.Empty(Repository.TrackedFiles("*.cs").SelectMany(TooLong));

    private static IEnumerable<string> TooLong(string file) => CSharpSyntaxTree.ParseText(Repository.Read(file)).GetRoot()
        .DescendantNodes()
        .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
        .Select(node => (Start: LineOf(node, end: false), End: LineOf(node, end: true)))
        .Where(lines => lines.End - lines.Start + 1 > LinesMax)
        .Select(lines => $"{file}:{lines.Start}: {lines.End - lines.Start + 1} lines");

    private static int LineOf(SyntaxNode node, bool end)
    {
        var span = node.GetLocation().GetLineSpan();
        return (end ? span.EndLinePosition : span.StartLinePosition).Line + 1;
    }
}
