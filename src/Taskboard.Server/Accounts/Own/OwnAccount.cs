using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Server.Directory;
using Taskboard.Server.Feeds;
using Taskboard.Server.Mailing;
using Taskboard.Server.Pages.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>Gathers what the page of one's own account shows.</summary>
internal sealed class OwnAccount(
    AccountBook book, DirectoryBook directory, TokenDesk tokens, FeedAddresses feeds, MailChoiceStore mail, MailSettingsBook mailSettings, TimeProvider time)
{
    /// <summary>The page, with notes on what was just asked for.</summary>
    public async Task<IResult> Page(HttpContext http, OwnAccountNotes? notes = null)
    {
        var user = http.Must();
        var language = http.Language();
        var addresses = await feeds.OfPerson(user.Id, http.RequestAborted);
        notes ??= new OwnAccountNotes { Done = DoneText(language, http.Request.Query["done"]) };
        return new RazorComponentResult<AccountPage>(new
        {
            Language = language,
            User = user,
            UserName = book.Account(user.Id)?.UserName ?? "",
            Units = user.Units.Select(directory.Unit).OfType<Unit>().ToList(),
            FormerUnits = addresses.Select(feed => feed.UnitId).OfType<string>().Distinct().Except(user.Units).Select(directory.Unit).OfType<Unit>().ToList(),
            Feeds = addresses,
            Tokens = await tokens.Of(user.Id, http.RequestAborted),
            Mail = new OwnMail(
                await mail.Of(user.Id, http.RequestAborted), (await mailSettings.Now(http.RequestAborted)).AreSet, notes.MailTyped, notes.MailFault, notes.QuietTyped, notes.QuietFault),
            Now = time.GetUtcNow(),
            Notes = notes,
        })
        {
            StatusCode = notes.IsRefusal ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private static string? DoneText(Language language, string? done) =>
        done is "password" or "sessions" or "revoked" or "feed" or "mail" or "mail-asked" or "mail-confirmed" or "mail-forgotten" or "mail-quiet" ? Text.Get(language, "account.done." + done) : null;
}
