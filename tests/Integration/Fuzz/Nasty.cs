using System.Text.Json.Nodes;

namespace PokeTradeVault.Integration.Fuzz;

/// <summary>What no honest client sends.</summary>
internal static class Nasty
{
    private static readonly string[] Texts =
    [
        "", " ", "\t\r\n", "\0", "a\0b", "'", "\"", "'; DROP TABLE trader; --", "' OR '1'='1", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}",
        "../../../../etc/passwd", "%00", "%", "%25%25", "%s%n", "null", "undefined", "NaN", "-1", "1e999", "0x10", "９", "٣", "true", "[]", "{}",
        "\u202Eabc", "\uFEFF", "\u200B", "e\u0301", "İ", "ß", "ﬀ", "😀", "👨‍👩‍👧‍👦", "𐍈", "Ω", "\\", "\\u0000", "_", "*", "(", "~", "a|b&!c", ":*", "<->", "Pikachu%", "P_kachu",
        "9999-12-31T23:59:59Z", "2026-02-30", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "00000000000000000000000000000000",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "2", "31", "32", "100", "101", "252", "253", "999", "1000", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "4294967296", "9223372036854775807", "9223372036854775808", "1e9", "1e400", "0.5", "1.0", "-1e-400", "123456789012345678901234567890",
    ];

    public static string Text(Dice dice) => dice.Number(12) switch
    {
        0 => new string('x', 1 + dice.Number(300)),
        1 => new string('é', 5_000),
        2 => string.Concat(Enumerable.Repeat("😀", 1 + dice.Number(400))),
        3 => new string([.. dice.Bytes(1 + dice.Number(40)).Select(each => (char)(each * 3))]),
        _ => dice.Pick(Texts),
    };

    public static string Number(Dice dice) => dice.Pick(Numbers);

    public static JsonNode? Value(Dice dice) => dice.Number(9) switch
    {
        0 => null,
        1 => JsonValue.Create(dice.Chance(0.5)),
        2 or 3 => JsonNode.Parse(Number(dice)),
        4 => new JsonArray(),
        5 => new JsonArray([.. Enumerable.Range(0, 1 + dice.Number(200)).Select(_ => JsonValue.Create(Text(dice)))]),
        6 => new JsonObject { [Text(dice)] = Text(dice) },
        7 => Nested(1 + dice.Number(40)),
        _ => JsonValue.Create(Text(dice)),
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode inner = new JsonArray();
        for (; depth > 0; depth--)
            inner = depth % 2 == 0 ? new JsonArray(inner) : new JsonObject { ["a"] = inner };
        return inner;
    }
}
