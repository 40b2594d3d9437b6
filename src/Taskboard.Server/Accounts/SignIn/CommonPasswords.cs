using System.Collections.Frozen;

namespace Taskboard.Server.Accounts;

/// <summary>What a guesser tries first here, folded to lower case without marks. A short list: the throttle bounds how many can be tried.</summary>
internal static class CommonPasswords
{
    /// <summary>Words that stay common with any digits and marks around them: <c>Matkhau@2024</c>.</summary>
    public static FrozenSet<string> Roots { get; } = Words("""
        abc abcd abcde abcdef admin administrator anhyeuem anhyeuemnhieu asdf asdfgh asdfghjk asdfghjkl baby bacgiang bacninh
        batkhaxampham chaomung chucmung chucmungnammoi chutich congan congviec danang demo doimatkhau doingoai donvi dragon
        emyeuanh football ghettatca giadinh google gioithieu haiphong hanoi hcm hochiminh hoilamgi hue iloveyou ketnoi
        khongbiet khongco khongcomatkhau kehoach lanhdao letmein login lovely manchester master matkhau matkhaumoi
        matkhaumatkhau matkhaumacdinh maiyeu mkhau monkey mothaiba motnamtramnam motconvit nguoidung ngoaivu
        pass passpass password passwordpassword passw passwd phongban princess qaz qazwsx qazwsxedc qwe qweasd qweasdzxc
        qwer qwert qwerty qwertyuiop quantri quantrivien saigon songoaivu summer sunshine superman taskboard test testtest
        thanhpho thanhcong tinhyeu tinhuy trustno truongphong ubnd ubndtinh user vanphong vanphonguybannhandan vanthu
        vietnam vietnamvodich vietnammuonnam vodich welcome winter xinchao xinchaocacban xinchaovietnam yeuem yeuanh zxc
        zxcvbn zxcvbnm zxcvbnmasdfghjkl
        """);

    /// <summary>Common as a whole.</summary>
    public static FrozenSet<string> Whole { get; } = Words("""
        0123456789 0987654321 1122334455 11223344556677 123123123123 1234512345 123456123456 1234567890 12345678910
        1234567891 123456789a 123456789abc 123456789z 1234qwer1234 12qwaszx12 147258369 1472583690 1a2b3c4d5e 1q2w3e4r5t
        1q2w3e4r5t6y 1qaz2wsx3edc a123456789 a1b2c3d4e5 abcd123456 abcd1234567 abc1234567 abc123456789 asdf123456 az123456789
        q1w2e3r4t5 q1w2e3r4t5y6 qwerty1234 qwerty12345 qwerty123456 zaq12wsxcde3 zaq1xsw2cde3 z123456789
        """);

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
