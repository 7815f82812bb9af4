using PokeTradeVault.Contracts.Users;
using PokeTradeVault.Grains.Users;

namespace PokeTradeVault.Unit.Users;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("ash", true)]
    [InlineData("Ash_Ketchum-1", true)]
    [InlineData("abcdefghijklmnopqrst", true)]
    [InlineData("abcdefghijklmnopqrstu", false)]
    [InlineData("ab", false)]
    [InlineData("1ash", false)]
    [InlineData("_ash", false)]
    [InlineData("as h", false)]
    [InlineData("ash\n", false)]
    [InlineData("äsh", false)]
    [InlineData("аsh", false)]
    [InlineData("ash' OR 1=1", false)]
    [InlineData("", false)]
    public void A_username_has_3_to_20_letters_digits_underscores_and_hyphens_after_a_letter(string text, bool good) => Assert.Equal(good, AccountRules.IsUsername(text));

    [Theory]
    [InlineData("ash@example.org", true)]
    [InlineData("a.b+c@sub.example.co.uk", true)]
    [InlineData("o'hara@example.org", true)]
    [InlineData("ash", false)]
    [InlineData("ash@", false)]
    [InlineData("@example.org", false)]
    [InlineData("ash@example", false)]
    [InlineData("ash@@example.org", false)]
    [InlineData(".ash@example.org", false)]
    [InlineData("a..b@example.org", false)]
    [InlineData("ash@-example.org", false)]
    [InlineData("ash@example.org\n", false)]
    [InlineData("a b@example.org", false)]
    public void An_email_address_is_local_part_and_domain(string text, bool good) => Assert.Equal(good, AccountRules.IsEmail(text));

    [Theory]
    [InlineData("Pallet-Town-1")]
    [InlineData("Abcdefg1")]
    [InlineData("Ærøskøbing9")]
    public void A_good_password_is_accepted(string password) => Assert.Empty(AccountRules.Check("ash", "ash@example.org", password));

    [Theory]
    [InlineData("Abcdef1", "must have 8 characters or more")]
    [InlineData("abcdefg1", "must have an upper-case letter")]
    [InlineData("ABCDEFG1", "must have a lower-case letter")]
    [InlineData("Abcdefgh", "must have a digit")]
    [InlineData("Aa1456789012345678901234567890123456789012345678901234567890123456789012x", "must have at most 72 bytes")]
    public void A_bad_password_is_refused_with_the_reason(string password, string reason)
    {
        var problem = Assert.Single(AccountRules.Check("ash", "ash@example.org", password));

        Assert.Equal(("password", reason), (problem.Field, problem.Reason));
    }

    [Fact]
    public void Every_field_at_fault_is_named() =>
        Assert.Equal(["username", "email", "password"], AccountRules.Check("1", "2", "Abcdefgh").Select(problem => problem.Field));

    [Fact]
    public void A_change_of_settings_leaves_what_it_does_not_name()
    {
        var before = new StoredUserSettings { About = "Gotta", ColourScheme = ColourScheme.Dark };

        var after = SettingsRules.Apply(before, new ChangeUserSettings { NotifyProposals = false });

        Assert.Equal(before with { NotifyProposals = false }, after);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData(" hello ", "hello")]
    public void An_empty_text_clears(string about, string? expected) =>
        Assert.Equal(expected, SettingsRules.Apply(new StoredUserSettings { About = "before" }, new ChangeUserSettings { About = about }).About);

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.Equal("about", SettingsRules.Check(new ChangeUserSettings { About = new string('x', 501) })!.Problems[0].Field);
}
