using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Directory;
using Taskboard.Server.Pages.Admin;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Accounts;

/// <summary>Entering many users from a list: upload, see each line and what is wrong with it, then enter the good ones.</summary>
internal static class UserImportPages
{
    /// <summary>The largest list, in bytes: a thousand lines are a tenth of it.</summary>
    private const int Largest = 1_000_000;

    public static void MapUserImport(this IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/admin/users/import").RequireAuthorization(Policies.Administer);
        import.MapGet("", Show);
        import.MapPost("", Preview);
        import.MapPost("/accept", Accept);
    }

    private static IResult Show(HttpContext http) => Page(http, null, "", null);

    private static async Task<IResult> Preview(HttpContext http, IFormCollection form, UserListReader reader)
    {
        if (form.Files["file"] is not { Length: > 0 } file)
            return Page(http, null, "", "users.import.no-file");
        if (file.Length > Largest)
            return Page(http, null, "", "users.import.too-large");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        return ListText.Decode(bytes.ToArray()) is { } text ? Previewed(http, text, reader) : Page(http, null, "", "users.import.not-csv");
    }

    private static RazorComponentResult<ImportUsersPage> Previewed(HttpContext http, string text, UserListReader reader)
    {
        var list = reader.Read(text);
        return list.Problem is { } problem ? Page(http, null, "", problem) : Page(http, list, text, null);
    }

    /// <summary>The list comes back with the form and is read again: what was good may be taken by now, and nothing that a browser says is believed.</summary>
    private static async Task<IResult> Accept(HttpContext http, IFormCollection form, UserListReader reader, AccountDesk desk)
    {
        var text = form["list"].ToString();
        if (Encoding.UTF8.GetByteCount(text) > 2 * Largest)
            return Page(http, null, "", "users.import.too-large");
        var list = reader.Read(text);
        if (list.Problem is not null)
            return Previewed(http, text, reader);
        var entered = new List<EnteredUser>();
        foreach (var line in list.Good)
            entered.Add(new EnteredUser(line, await desk.Invite(line.User!, http.Must(), http.RequestAborted) switch
            {
                AccountReply<IssuedLink>.Done(var link) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{link.Path}",
                _ => null,
            }));
        return new RazorComponentResult<EnteredUsersPage>(new { Language = http.Language(), Users = (IReadOnlyList<EnteredUser>)entered });
    }

    private static RazorComponentResult<ImportUsersPage> Page(HttpContext http, UserList? list, string text, string? problem) => new(new
    {
        Language = http.Language(),
        Lines = list?.Lines,
        List = text,
        Fault = problem is null ? null : Text.Get(http.Language(), problem, UserTable.MostLines),
    })
    {
        StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };
}
