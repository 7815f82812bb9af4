using System.Text;
using PokeTradeVault.Load.Peers;

namespace PokeTradeVault.Unit.Load;

/// <summary>The generator that measures throughput knows an answer's end by its bytes alone.</summary>
public sealed class AnswerEndTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Request-Id: 1\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Request-Id: 1\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\nX-Request-Id: 1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")]
    public void It_is_reached_with_the_last_byte_and_not_before(string answer)
    {
        var (text, end) = (Encoding.ASCII.GetBytes(answer), new AnswerEnd());

        for (var length = 1; length < text.Length; length++)
            Assert.False(end.IsReached(text.AsSpan(0, length)), $"It was taken to end after {length} of {text.Length} bytes.");
        Assert.True(end.IsReached(text));
    }

    [Fact]
    public void An_answer_of_another_status_than_expected_is_shown()
    {
        var answer = new RawAnswer(Encoding.ASCII.GetBytes("HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\nno"));

        Assert.Equal(409, answer.Status);
        Assert.Contains("409 Conflict", Assert.Throws<InvalidOperationException>(() => answer.Expect(201)).Message, StringComparison.Ordinal);
    }
}
