using Taskboard.Domain.Notices;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>
/// Sends what the notices say, by mail. Each notice goes into one mail, each mail is claimed before anything is said to the mail server, and that it is being
/// handed over is written down before it is: so it goes out at most once, whatever becomes of the node. What the server did not take is tried again.
/// </summary>
public sealed partial class Outbox(
    OutboxStore store, MailChoiceStore choices, MailSettingsBook settings, IMailServer server, LetterWriter writer, DirectoryBook directory, Clock clock, ServerMeter meter, ILogger<Outbox> log)
{
    private const int MostInATurn = 100;
    private static readonly TimeSpan s_claim = TimeSpan.FromMinutes(3);

    /// <summary>What comes close together goes into one mail: it waits so long for company.</summary>
    public static TimeSpan Gathering { get; } = TimeSpan.FromSeconds(15);

    /// <summary>One person gets no mail sooner than this after the last.</summary>
    public static TimeSpan Breath { get; } = TimeSpan.FromMinutes(5);

    /// <summary>A mail that the server puts off is given up after so long, and not before it was tried <see cref="LeastTries"/> times.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(5);

    /// <summary>Days on which nothing was tried, because the server was away, do not count against a mail.</summary>
    public const int LeastTries = 8;

    private DateTimeOffset _pausedUntil;
    private TimeSpan _pause;

    /// <summary>Why nothing could be sent at the last try; null where the mail server answers. Of this node.</summary>
    public string? ServerFault { get; private set; }

    /// <summary>Makes mails of what is due and sends those whose time has come. What is for somebody for whom it is quiet waits.</summary>
    public async Task Turn(CancellationToken cancel)
    {
        await store.Orphans(cancel);
        var now = clock.Moment(null);
        if (await settings.Now(cancel) is not { AreSet: true } present)
            return;
        foreach (var person in await store.Due(cancel))
            await Gather(person, now, cancel);
        if (now.At < _pausedUntil)
            return;
        List<StoredMail> ready = [.. (await store.Ready(cancel)).Where(mail => !mail.IsKept(now)).Take(MostInATurn).Select(mail => mail.Mail)];
        if (ready.Count > 0)
            await Send(ready, present, cancel);
    }

    /// <summary>Lets the next turn ask the mail server whatever it said before: its settings have changed.</summary>
    public void Resume() => (_pausedUntil, _pause) = (default, default);

    private async Task Gather(DuePerson person, Domain.Moment now, CancellationToken cancel)
    {
        if (person is { Open: { } open })
        {
            if (person.OpenState == MailState.Waiting)
                await store.Join(person.PersonId, open, cancel);
            return;
        }
        switch (person.How)
        {
            case MailHow.AtOnce when !ReadyMail.IsQuiet(person.How, person.Quiet, now) && now.At - person.Since >= Gathering && now.At - person.LastAt >= Breath:
                await store.Make(person.PersonId, Identifiers.New(clock.Time), null, cancel);
                break;
            case MailHow.Daily when person.DigestDay < now.Today.DayNumber && OfficeHours.HoldForDigest(now):
                await store.Make(person.PersonId, Identifiers.New(clock.Time), now.Today.DayNumber, cancel);
                break;
            default:
                break;
        }
    }

    private async Task Send(IReadOnlyList<StoredMail> ready, MailSettings present, CancellationToken cancel)
    {
        IMailConnection? connection = null;
        try
        {
            foreach (var mail in ready)
            {
                cancel.ThrowIfCancellationRequested();
                var claim = Identifiers.New(clock.Time);
                if (!await store.Claim(mail.Id, claim, s_claim, cancel))
                    continue;
                if (connection is null)
                {
                    (connection, var fault) = await server.Connect(present, cancel);
                    if (connection is null)
                    {
                        await store.End(mail.Id, claim, MailState.Waiting, fault, null, CancellationToken.None);
                        Pause(fault!);
                        return;
                    }
                }
                if (!await Send(mail, claim, connection, present, cancel))
                    return;
            }
        }
        finally
        {
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }

    /// <summary>Sends one mail; false where the server takes no more.</summary>
    private async Task<bool> Send(StoredMail mail, string claim, IMailConnection connection, MailSettings present, CancellationToken cancel)
    {
        if (directory.Person(mail.PersonId) is null)
        {
            // somebody who was entered a moment ago, and of whom this node has not heard yet
            await store.End(mail.Id, claim, MailState.Waiting, null, clock.Now + Next(0), cancel);
            return true;
        }
        var choice = await choices.Of(mail.PersonId, cancel);
        if (choice is not { How: not MailHow.None, Address: { } address } || await writer.Of(mail, present, cancel) is not { } letter)
        {
            await store.End(mail.Id, claim, MailState.Void, null, null, cancel);
            return true;
        }
        var message = await writer.Write(letter, mail.Id, address, present);
        if (!await store.Hand(mail.Id, claim, address, letter.Items.Count + letter.More, s_claim, cancel))
            return true;
        var result = await connection.Hand(message, cancel);
        meter.Mailed(result.Outcome);
        // what was done is written down even where the node is told to end
        var write = CancellationToken.None;
        switch (result.Outcome)
        {
            case HandOver.Taken:
                (ServerFault, _pause) = (null, default);
                await store.End(mail.Id, claim, MailState.Sent, null, null, write);
                return true;
            case HandOver.Later when clock.Now - mail.MadeAt < Patience || mail.Tries + 1 < LeastTries:
                await store.End(mail.Id, claim, MailState.Waiting, result.Said, clock.Now + Next(mail.Tries), write);
                return true;
            case HandOver.Later or HandOver.Never or HandOver.NoMailbox:
                await store.End(mail.Id, claim, MailState.Failed, result.Said, null, write);
                if (result.Outcome == HandOver.NoMailbox)
                    await store.Refused(mail.PersonId, address, result.Said ?? "", write);
                LogRefused(log, mail.Id, result.Said);
                return true;
            case HandOver.Unknown:
                await store.End(mail.Id, claim, MailState.Unsure, result.Said, null, write);
                Pause(result.Said ?? "");
                return false;
            default:
                Pause(result.Said ?? "");
                // behind all others: what is held against one address alone keeps nobody else waiting
                await store.End(mail.Id, claim, MailState.Waiting, result.Said, _pausedUntil, write);
                return false;
        }
    }

    /// <summary>When a mail that was put off is tried again: after a minute, five, a quarter of an hour, an hour, and then every four.</summary>
    internal static TimeSpan Next(int tries) => TimeSpan.FromMinutes(tries switch { 0 => 1, 1 => 5, 2 => 15, 3 => 60, _ => 240 });

    private void Pause(string fault)
    {
        var longest = TimeSpan.FromMinutes(10);
        _pause = _pause == default ? TimeSpan.FromSeconds(15) : _pause * 2 < longest ? _pause * 2 : longest;
        _pausedUntil = clock.Now + _pause;
        if (ServerFault != fault)
            LogNoServer(log, fault);
        ServerFault = fault;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server cannot be used: {Fault}. Mails wait and are tried again")]
    private static partial void LogNoServer(ILogger logger, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was refused for good: {Said}")]
    private static partial void LogRefused(ILogger logger, string mail, string? said);
}
