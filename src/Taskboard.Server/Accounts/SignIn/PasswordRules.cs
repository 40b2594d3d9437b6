using System.Globalization;
using System.Text;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Which passwords are taken: long ones, that are not the user's name and not among the first that a guesser tries. No demand for
/// kinds of characters and no expiry (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 10;

    /// <summary>The most characters: hashing must not become work for its own sake.</summary>
    public const int Longest = 200;

    private const int FewestKinds = 5;

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="userName">The user name.</param>
    /// <param name="fullName">The person's name.</param>
    public static PasswordFault? FaultOf(string password, string userName, string fullName)
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest)
            return PasswordFault.TooShort;
        if (password.Length > Longest)
            return PasswordFault.TooLong;
        var letters = Letters(VietnameseText.Fold(password));
        if (Holds(password, userName) || Holds(password, fullName))
            return PasswordFault.HoldsName;
        if (IsPlain(password))
            return PasswordFault.TooPlain;
        return IsCommon(password, letters) ? PasswordFault.Common : null;
    }

    private static bool Holds(string password, string name)
    {
        var part = Squeeze(VietnameseText.Fold(name));
        return part.Length >= 4 && Squeeze(VietnameseText.Fold(password)).Contains(part, StringComparison.Ordinal);
    }

    /// <summary>Few different characters, or nearly each one next to the one before it.</summary>
    private static bool IsPlain(string password)
    {
        var steps = 0;
        for (var i = 1; i < password.Length; i++)
            if (Math.Abs(password[i] - password[i - 1]) <= 1 || (password[i - 1], password[i]) is ('9', '0') or ('0', '9'))
                steps++;
        return password.Distinct().Count() < FewestKinds || steps >= (password.Length - 1) * 3 / 4;
    }

    /// <summary>Common as typed, without what is no letter, or with digits read as the letters they stand for.</summary>
    private static bool IsCommon(string password, string letters)
    {
        var folded = VietnameseText.Fold(password);
        return CommonPasswords.Whole.Contains(Squeeze(folded))
            || CommonPasswords.Roots.Contains(letters)
            || CommonPasswords.Roots.Contains(Letters(Unleet(folded)));
    }

    private static string Squeeze(string text) => Keep(text, char.IsLetterOrDigit);

    private static string Letters(string text) => Keep(text, char.IsLetter);

    private static string Keep(string text, Func<char, bool> what)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            if (what(c))
                kept.Append(c);
        return kept.ToString();
    }

    /// <summary>P@ssw0rd read as password; digits at the end are years and counters, not letters.</summary>
    private static string Unleet(string text) => string.Create(text.Length, text.TrimEnd([.. "0123456789!.#*"]), static (result, word) =>
    {
        result.Fill(' ');
        for (var i = 0; i < word.Length; i++)
            result[i] = word[i] switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                var other => other,
            };
    });
}
