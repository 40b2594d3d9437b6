using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("chín ký t", PasswordFault.TooShort)]
    [InlineData("e\u0302\u0301e\u0302\u0301e\u0302\u0301e", PasswordFault.TooShort)]
    [InlineData("1234567890", PasswordFault.TooPlain)]
    [InlineData("abcdefghij", PasswordFault.TooPlain)]
    [InlineData("aaaaaaaaaaaa", PasswordFault.TooPlain)]
    [InlineData("123123123123", PasswordFault.TooPlain)]
    [InlineData("Password2024!", PasswordFault.Common)]
    [InlineData("P@ssw0rd2024", PasswordFault.Common)]
    [InlineData("matkhau@12345", PasswordFault.Common)]
    [InlineData("Mật khẩu 2026", PasswordFault.Common)]
    [InlineData("Anhyeuem.1990", PasswordFault.Common)]
    [InlineData("songoaivu2026", PasswordFault.Common)]
    [InlineData("1q2w3e4r5t", PasswordFault.Common)]
    [InlineData("le.hoa@ubnd.26", PasswordFault.HoldsName)]
    [InlineData("xx Lê Thị Hoa xx", PasswordFault.HoldsName)]
    public void A_password_that_would_be_guessed_is_refused(string password, PasswordFault fault) =>
        Assert.Equal(fault, PasswordRules.FaultOf(password, "le.hoa", "Lê Thị Hoa"));

    [Theory]
    [InlineData("mưa rơi trên mái ngói")]
    [InlineData("ba con voi xám")]
    [InlineData("kJ8#vQz2!m")]
    [InlineData("mật ong rừng tràm")]
    public void Any_other_long_enough_one_is_taken(string password) =>
        Assert.Null(PasswordRules.FaultOf(password, "le.hoa", "Lê Thị Hoa"));

    [Fact]
    public void A_password_longer_than_anybody_types_is_refused() =>
        Assert.Equal(PasswordFault.TooLong, PasswordRules.FaultOf(new string('x', 100) + new string('y', 101), "le.hoa", "Lê Thị Hoa"));

    [Fact]
    public void A_short_user_name_forbids_nothing() => Assert.Null(PasswordRules.FaultOf("hoa sen nở muộn", "hoa", "Hoa"));
}
