using System.Text;
using MimeKit;

namespace Taskboard.Server.Mailing;

/// <summary>E-mail addresses as people type them.</summary>
internal static class MailAddresses
{
    /// <summary>The most characters that a server has to take (RFC 5321, 4.5.3.1.3, without the brackets).</summary>
    public const int Longest = 254;

    /// <summary>True for one bare address in ASCII, without a name beside it, a comment or a second one.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: > 2 and <= Longest }
        && Ascii.IsValid(text)
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '(' or ')' or '"')
        && MailboxAddress.TryParse(text, out var address)
        && address.Address == text
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@')
        && Uri.CheckHostName(text[(at + 1)..]) == UriHostNameType.Dns;
}
