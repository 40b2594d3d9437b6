using System.Net.Sockets;
using System.Security.Authentication;

namespace Taskboard.Server.Texts;

/// <summary>Why there was no answer from another machine: kept as the end of a text's key, so that each reader has it in their language.</summary>
internal static class ConnectionTrouble
{
    /// <summary>Nothing came in time from a mail server.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>Nothing came in time from a receiver of webhooks.</summary>
    public const string TimeOut = "time-out";

    /// <summary>The host leads to no address that may be told anything.</summary>
    public const string NotPublic = "not-public";

    /// <summary>What an exception means; null where only its own words say it.</summary>
    public static string? Of(Exception? fault) => fault switch
    {
        null => null,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "no-host",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "refused",
        SocketException { SocketErrorCode: SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TimedOut } => "unreachable",
        SocketException => "cut",
        AuthenticationException => "certificate",
        _ => Of(fault.InnerException),
    };

    /// <summary>A reason in a language; what another program said stands as it is.</summary>
    public static string Shown(Language language, string said) => Text.Has("connection." + said) ? Text.Get(language, "connection." + said) : said;
}
