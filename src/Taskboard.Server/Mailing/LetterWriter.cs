using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;
using MimeKit.Text;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Notices;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Notices;
using Taskboard.Server.Pages.Mailing;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Mailing;

/// <summary>Writes mails: as plain text, and beside it as HTML that says the same.</summary>
public sealed class LetterWriter(
    OutboxStore outbox, StateReader states, DirectoryBook directory, AccountBook accounts, Clock clock, IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>What a mail of the outbox says at this moment, by what its person may know of now; null where nothing is left to tell, or nobody.</summary>
    public async Task<Letter?> Of(StoredMail mail, MailSettings settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(settings);
        if (directory.Acting(mail.PersonId, clock.Today) is not { } person)
            return null;
        var items = new List<LetterItem>();
        foreach (var (notice, day) in (await outbox.Notices(mail.Id, cancel)).Select(n => (Notice: n, Day: DeadlineCause.Read(n.Cause))).DistinctBy(n => (n.Notice.Kind, n.Notice.TaskId, n.Day?.PartId)))
            if (!Enum.TryParse<NoticeKind>(notice.Kind, out var kind))
                continue;
            else if (kind == NoticeKind.WebhookOff)
                items.Add(new(kind, notice.At, notice.Actor, null, null, null, settings.Link("/admin/webhooks/" + notice.TaskId)));
            else if (ActingTime.IsTold(kind))
            {
                if (ActingTime.Of(notice.TaskId, person.Id, directory) is { } acting)
                    items.Add(new(kind, notice.At, acting.For(person.Id, kind, LanguageOf(person)), null, null, notice.Actor, settings.Link(ActingTime.Page)));
            }
            else if (await states.Task(notice.TaskId, cancel) is { Archived: null } task && task.IsKnownTo(person))
            {
                var link = settings.Link("/tasks/" + task.Id);
                if (!task.Limited)
                    items.Add(new(kind, notice.At, task.Details.Title, task.Code, day?.Day ?? task.Due, notice.Actor, link)
                    {
                        Part = task.Parts.FirstOrDefault(part => part.Id == day?.PartId)?.Ask,
                    });
                else if (!items.Exists(item => item.Kind == kind && item.Link == link))
                    // of its parts no word is said, so that all of them are one
                    items.Add(new(kind, notice.At, null, null, null, null, link));
            }
        return items.Count == 0
            ? null
            : new Letter(LanguageOf(person), person.Name, [.. items.Take(Letter.Most)], Math.Max(0, items.Count - Letter.Most), settings.Link("/my-work"), settings.Link("/account#mail"));
    }

    /// <summary>The language in which a person reads.</summary>
    public Language LanguageOf(ActingUser person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return accounts.Account(person.Id)?.Language == "en" ? Language.En : Language.Vi;
    }

    /// <summary>A letter as it goes out.</summary>
    public async Task<MimeMessage> Write(Letter letter, string id, string address, MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(settings);
        var mail = Envelope(id, letter.Name, address, letter.Subject, settings);
        mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{letter.Settings}>");
        mail.Body = Body(TextOf(letter), await Html<LetterHtml>(new() { [nameof(LetterHtml.Language)] = letter.Language, [nameof(LetterHtml.Letter)] = letter }));
        return mail;
    }

    /// <summary>A mail of a few sentences: one that is sent while somebody waits for it.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="key">The texts: <c>KEY.subject</c>, <c>KEY.text</c>, and <c>KEY.button</c> where there is a link.</param>
    /// <param name="name">Whom it addresses.</param>
    /// <param name="address">Where to.</param>
    /// <param name="link">A path of this server; null for none.</param>
    /// <param name="settings">In whose name.</param>
    public async Task<MimeMessage> Short(Language language, string key, string name, string address, string? link, MailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var subject = Text.Get(language, key + ".subject");
        var said = Text.Get(language, key + ".text", name, settings.PublicAddress);
        var mail = Envelope(Identifiers.New(clock.Time), name, address, subject, settings);
        var whole = link is null ? null : settings.Link(link);
        mail.Body = Body(
            whole is null ? said + "\n" : $"{said}\n\n{whole}\n",
            await Html<ShortHtml>(new()
            {
                [nameof(ShortHtml.Language)] = language,
                [nameof(ShortHtml.Subject)] = subject,
                [nameof(ShortHtml.Said)] = said,
                [nameof(ShortHtml.Link)] = whole,
                [nameof(ShortHtml.Button)] = whole is null ? null : Text.Get(language, key + ".button"),
            }));
        return mail;
    }

    private MimeMessage Envelope(string id, string name, string address, string subject, MailSettings settings)
    {
        var mail = new MimeMessage
        {
            Subject = OneLine(subject),
            Date = clock.Now,
            MessageId = $"{id}@{settings.Sender[(settings.Sender.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
        };
        mail.From.Add(new MailboxAddress(OneLine(settings.SenderName), settings.Sender));
        mail.To.Add(new MailboxAddress(OneLine(name), address));
        // nobody's absence note is an answer to these (RFC 3834)
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        return mail;
    }

    private static MultipartAlternative Body(string text, string html) =>
        [new TextPart(TextFormat.Plain) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable }, new TextPart(TextFormat.Html) { Text = html, ContentTransferEncoding = ContentEncoding.QuotedPrintable }];

    private static string TextOf(Letter letter)
    {
        var text = new StringBuilder();
        text.Append(Text.Get(letter.Language, "mail.greeting", letter.Name)).Append("\n\n");
        foreach (var item in letter.Items)
        {
            text.Append("- ").Append(Text.Get(letter.Language, "notice." + Letter.Key(item))).Append(' ').Append(OneLine(item.Title ?? Text.Get(letter.Language, "mail.limited"))).Append('\n');
            if (Below(item, letter.Language) is { Length: > 0 } below)
                text.Append("  ").Append(OneLine(below)).Append('\n');
            text.Append("  ").Append(item.Link).Append("\n\n");
        }
        if (letter.More > 0)
            text.Append(Text.Get(letter.Language, "mail.more", letter.More)).Append(' ').Append(letter.Home).Append("\n\n");
        return text.Append("-- \n").Append(Text.Get(letter.Language, "mail.why")).Append(' ').Append(letter.Settings).Append('\n').ToString();
    }

    /// <summary>What stands below a notice's title: code, part, last day, who, when.</summary>
    internal static string Below(LetterItem item, Language language) => string.Join(
        " · ",
        new[]
        {
            item.Code,
            item.Part is { } part ? Text.Get(language, "notice.part", part) : null,
            item.Due is { } due ? Text.Get(language, "mail.due", due.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)) : null,
            item.Actor,
            Moments.Of(item.At),
        }.OfType<string>());

    /// <summary>Text for a header: no character of it ends a line.</summary>
    internal static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> Html<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
