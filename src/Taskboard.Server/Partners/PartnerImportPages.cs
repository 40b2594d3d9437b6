using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Partners;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Partners;

/// <summary>Entering many partners from a list: upload, see each line and what is wrong with it, then enter all of them or none.</summary>
internal static class PartnerImportPages
{
    private const int Largest = 2_000_000;

    public static void Map(RouteGroupBuilder partners)
    {
        partners.MapGet("/import", (HttpContext http) => Page(http, [], "", null));
        partners.MapPost("/import", Preview);
        partners.MapPost("/import/accept", Accept);
    }

    private static async Task<IResult> Preview(HttpContext http, IFormCollection form, PartnerBook book)
    {
        if (form.Files["file"] is not { Length: > 0 and <= Largest } file)
            return Page(http, [], "", new(PartnerProblem.NoHeading));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        if (ListText.Decode(bytes.ToArray()) is not { } text)
            return Page(http, [], "", new(PartnerProblem.NotCsv));
        var (lines, fault) = PartnerTable.Read(text, book.Index);
        return Page(http, lines, text, fault);
    }

    /// <summary>The list comes back with the form and is read again: what was good may be taken by now, and nothing that a browser says is believed.</summary>
    private static async Task<IResult> Accept(HttpContext http, IFormCollection form, PartnerBook book, PartnerDesk desk)
    {
        var text = form["list"].ToString();
        if (Encoding.UTF8.GetByteCount(text) > 2 * Largest)
            return Page(http, [], "", new(PartnerProblem.TooManyLines));
        var (lines, fault) = PartnerTable.Read(text, book.Index);
        if (fault is not null || lines.Any(line => line.Faults.Count > 0))
            return Page(http, lines, text, fault);
        var commandId = "list-" + Identifiers.From("partners/" + text);
        return await desk.RegisterAll([.. lines.Select(line => (line.Partner, line.Form.Version))], http.Must(), commandId, CancellationToken.None)
            ? TypedResults.Redirect("/admin/partners?done=imported")
            : Page(http, lines, text, new(PartnerProblem.ChangedMeanwhile));
    }

    private static IResult Page(HttpContext http, IReadOnlyList<PartnerLine> lines, string text, PartnerFault? fault) =>
        new RazorComponentResult<ImportPartnersPage>(new { Language = http.Language(), Lines = lines, List = text, Fault = fault?.Words(http.Language()) })
        {
            StatusCode = fault is null && lines.All(line => line.Faults.Count == 0) ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
