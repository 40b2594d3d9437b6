using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Units;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Units;

/// <summary>Entering many units from a list: upload, see each line and what is wrong with it, then enter all of them or none.</summary>
internal static class UnitImportPages
{
    /// <summary>The largest list, in bytes.</summary>
    private const int Largest = 2_000_000;

    public static void Map(RouteGroupBuilder units)
    {
        units.MapGet("/import", (HttpContext http) => Page(http, [], "", null));
        units.MapPost("/import", Preview);
        units.MapPost("/import/accept", Accept);
        units.MapGet("/export", (DirectoryBook directory) =>
            TypedResults.File(Encoding.UTF8.GetBytes(UnitTable.Write(directory.Units, directory.Unit)), "text/csv; charset=utf-8", "don-vi.csv"));
    }

    private static async Task<IResult> Preview(HttpContext http, IFormCollection form, UnitListReader reader, Clock clock)
    {
        if (form.Files["file"] is not { Length: > 0 } file)
            return Page(http, [], "", "users.import.no-file");
        if (file.Length > Largest)
            return Page(http, [], "", "units.import.too-large");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        if (ListText.Decode(bytes.ToArray()) is not { } text)
            return Page(http, [], "", "users.import.not-csv");
        var (lines, problem) = reader.Read(text, clock.Today);
        return Page(http, lines, text, problem);
    }

    /// <summary>The list comes back with the form and is read again: what was good may be taken by now, and nothing that a browser says is believed.</summary>
    private static async Task<IResult> Accept(HttpContext http, IFormCollection form, UnitListReader reader, UnitDesk desk, Clock clock)
    {
        var text = form["list"].ToString();
        if (Encoding.UTF8.GetByteCount(text) > 2 * Largest)
            return Page(http, [], "", "units.import.too-large");
        var (lines, problem) = reader.Read(text, clock.Today);
        if (problem is not null || lines.Any(line => line.Faults.Count > 0))
            return Page(http, lines, text, problem);
        return await desk.EnterAll([.. lines.Where(line => line.Events.Count > 0).Select(line => (line.Events, line.Version))], http.Must(), CommandOf(lines), CancellationToken.None)
            ? TypedResults.Redirect("/admin/units?done=imported")
            : Page(http, lines, text, "units.import.changed-meanwhile");
    }

    /// <summary>The same changes sent twice have one effect.</summary>
    internal static string CommandOf(IReadOnlyList<UnitLine> lines) =>
        "list-" + Identifiers.From("units/" + string.Join('\n', lines.Select(line => $"{line.Version} {line.Cells}")));

    private static IResult Page(HttpContext http, IReadOnlyList<UnitLine> lines, string text, string? problem) =>
        new RazorComponentResult<ImportUnitsPage>(new { Language = http.Language(), Lines = lines, List = text, Fault = problem is null ? null : Text.Get(http.Language(), problem, UnitTable.MostLines) })
        {
            StatusCode = problem is null && lines.All(line => line.Faults.Count == 0) ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}
