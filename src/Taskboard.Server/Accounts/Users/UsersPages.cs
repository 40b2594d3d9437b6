using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Server.Directory;
using Taskboard.Server.Mailing;
using Taskboard.Server.Pages.Admin;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>The administrators' pages of users: list, invite, change, disable, reset.</summary>
internal static class UsersPages
{
    public static void MapUsers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/admin", () => TypedResults.Redirect("/admin/users")).RequireAuthorization(Policies.Administer);
        var users = app.MapGroup("/admin/users").RequireAuthorization(Policies.Administer);
        users.MapGet("", List);
        users.MapGet("/new", (HttpContext http, DirectoryBook directory) => NewPage(http, directory, new UserForm(), null));
        users.MapPost("", Invite);
        users.MapGet("/{id}", Show);
        users.MapPost("/{id}", Change);
        users.MapPost("/{id}/active", SetActive);
        users.MapPost("/{id}/reset", Reset);
    }

    private static async Task<IResult> List(HttpContext http, string? q, UserViews views) => new RazorComponentResult<UsersPage>(new
    {
        Language = http.Language(),
        Users = await views.Find(q, http.RequestAborted),
        Query = q ?? "",
    });

    private static async Task<IResult> Invite(HttpContext http, IFormCollection form, AccountDesk desk, DirectoryBook directory)
    {
        var (fields, fault) = UserForm.Read(form);
        var user = new NewUser(fields.UserName, fields.Name, fields.Role, fields.Units, fields.Positions);
        var reply = fault is { } wrong ? wrong : await desk.Invite(user, http.Must(), http.RequestAborted);
        return reply switch
        {
            AccountReply<IssuedLink>.Done(var link) => LinkPage(http, link, directory),
            AccountReply<IssuedLink>.Refused(var why) => NewPage(http, directory, fields, why.Words(http.Language())),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> Show(HttpContext http, string id, UserViews views, DirectoryBook directory, MailChoiceStore mail) =>
        await Page(http, id, views, directory, mail, null, null);

    private static async Task<IResult> Change(
        HttpContext http, string id, IFormCollection form, AccountDesk desk, UserViews views, DirectoryBook directory, MailChoiceStore mail)
    {
        var (fields, fault) = UserForm.Read(form);
        if (directory.Person(id) is not { } person)
            return Answer.NotFound;
        var change = new PersonRegistered
        {
            PersonId = id,
            Name = fields.Name,
            Role = fields.Role,
            Units = fields.Units,
            Positions = fields.Positions,
            Active = person.Active,
        };
        var reply = fault is { } wrong ? wrong : await desk.Change(change, fields.Version, http.Must(), http.RequestAborted);
        return await Outcome(http, id, reply, views, directory, mail, fields);
    }

    private static async Task<IResult> SetActive(
        HttpContext http, string id, IFormCollection form, AccountDesk desk, UserViews views, DirectoryBook directory, MailChoiceStore mail)
    {
        var reply = await desk.SetActive(id, form["active"] == "true", FormFields.Version(form), http.Must(), http.RequestAborted);
        return await Outcome(http, id, reply, views, directory, mail, null);
    }

    private static async Task<IResult> Reset(HttpContext http, string id, AccountDesk desk, UserViews views, DirectoryBook directory, MailChoiceStore mail) =>
        await desk.Reset(id, http.RequestAborted) switch
        {
            AccountReply<IssuedLink>.Done(var link) => LinkPage(http, link, directory),
            AccountReply<IssuedLink>.Refused(var why) => await Page(http, id, views, directory, mail, null, why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static async Task<IResult> Outcome(
        HttpContext http, string id, AccountReply<Person> reply, UserViews views, DirectoryBook directory, MailChoiceStore mail, UserForm? typed) =>
        reply is AccountReply<Person>.Refused(var why)
            ? await Page(http, id, views, directory, mail, typed, why)
            : TypedResults.Redirect($"/admin/users/{id}?done=saved");

    private static IResult NewPage(HttpContext http, DirectoryBook directory, UserForm form, string? fault) => new RazorComponentResult<NewUserPage>(new
    {
        Language = http.Language(),
        Form = form,
        directory.Units,
        Fault = fault,
    })
    {
        StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };

    internal static async Task<IResult> Page(
        HttpContext http, string id, UserViews views, DirectoryBook directory, MailChoiceStore mail, UserForm? typed, AccountRefusal? why, string? typedMail = null)
    {
        if (await views.One(id, http.RequestAborted) is not { } view)
            return Answer.NotFound;
        return new RazorComponentResult<UserPage>(new
        {
            Language = http.Language(),
            View = view,
            Form = typed ?? UserForm.Of(view.Person, view.UserName),
            directory.Units,
            Mail = await mail.Of(id, http.RequestAborted),
            TypedMail = typedMail,
            Fault = why?.Words(http.Language()),
            Saved = http.Request.Query["done"] == "saved",
        })
        {
            StatusCode = why is null
                ? StatusCodes.Status200OK
                : why.Fault == AccountFault.ChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static RazorComponentResult<IssuedLinkPage> LinkPage(HttpContext http, IssuedLink link, DirectoryBook directory) => new(new
    {
        Language = http.Language(),
        link.Link,
        Url = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{link.Path}",
        Name = directory.Person(link.Link.PersonId!)?.Name ?? "",
    });
}
