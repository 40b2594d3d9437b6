using Taskboard.Server.Texts;

namespace Taskboard.Server.Mailing;

/// <summary>Sends a mail while somebody waits for it: a trial, or the link that confirms an address. It is told at once whether the server took it, and nothing is tried again.</summary>
public sealed class ShortMail(MailSettingsBook settings, IMailServer server, LetterWriter writer)
{
    /// <summary>Sends it; what went wrong, or null.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="key">Its texts.</param>
    /// <param name="name">Whom it addresses.</param>
    /// <param name="address">Where to.</param>
    /// <param name="link">A path of this server; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<string?> Send(Language language, string key, string name, string address, string? link, CancellationToken cancel)
    {
        if (await settings.Now(cancel) is not { AreSet: true } present)
            return Text.Get(language, "mail.not-set");
        var mail = await writer.Short(language, key, name, address, link, present);
        var (connection, fault) = await server.Connect(present, cancel);
        if (connection is null)
            return ConnectionTrouble.Shown(language, fault ?? "");
        await using (connection)
        {
            var result = await connection.Hand(mail, cancel);
            return result.Outcome == HandOver.Taken ? null : ConnectionTrouble.Shown(language, result.Said ?? "");
        }
    }
}
