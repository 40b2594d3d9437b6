using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Server.Accounts;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Units;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Units;

/// <summary>The administrators' pages by which a unit passes into others: what happens, the review of all that hangs on it, the outcome.</summary>
internal static class SuccessionPages
{
    private const int MostFields = 50_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var units = app.MapGroup("/admin/units/{id}/succession").RequireAuthorization(Policies.Administer);
        units.MapGet("", Show);
        units.MapPost("", Review);
        units.MapPost("/confirm", Confirm).WithFormOptions(valueCountLimit: MostFields);
    }

    private static IResult Show(HttpContext http, string id, DirectoryBook directory) => directory.Unit(id) is { } unit
        ? Page(http, unit, new SuccessionForm { Version = unit.Version }, null, directory)
        : Answer.NotFound;

    private static async Task<IResult> Review(HttpContext http, string id, IFormCollection form, DirectoryBook directory, SuccessionDesk desk, Clock clock, TimeProvider time)
    {
        if (directory.Unit(id) is not { } unit)
            return Answer.NotFound;
        var fields = SuccessionForm.Read(form) with { Version = unit.Version };
        var (passed, fault) = fields.ToEvent(unit, clock.Today, directory);
        return fault is not null ? Page(http, unit, fields, fault, directory) : await Reviewed(http, unit, fields, passed!, null, directory, desk, time);
    }

    private static async Task<IResult> Confirm(HttpContext http, string id, IFormCollection form, DirectoryBook directory, SuccessionDesk desk, Clock clock, TimeProvider time)
    {
        var changeId = form["changeId"].ToString();
        if (directory.Unit(id) is not { } unit || !Identifiers.IsOne(changeId))
            return Answer.NotFound;
        var fields = SuccessionForm.Read(form);
        // a repeat comes when the unit has ended already
        var seen = unit.Version > fields.Version ? unit with { ValidTo = null } : unit;
        var (passed, fault) = fields.ToEvent(seen, clock.Today, directory);
        if (fault is not null)
            return Page(http, unit, fields, fault, directory);
        var order = new SuccessionOrder(passed!, fields.Version, Tasks(form, passed!, directory), People(form, directory));
        return await desk.Carry(order, http.Must(), changeId, CancellationToken.None) is { } report
            ? new RazorComponentResult<SucceededPage>(new { Language = http.Language(), Unit = directory.Unit(id)!, Event = passed, Report = report })
            : await Reviewed(http, unit, fields with { Version = unit.Version }, passed!, "succession.changed-meanwhile", directory, desk, time);
    }

    private static async Task<IResult> Reviewed(
        HttpContext http, Unit unit, SuccessionForm fields, UnitSucceeded passed, string? fault, DirectoryBook directory, SuccessionDesk desk, TimeProvider time) =>
        new RazorComponentResult<SuccessionReviewPage>(new
        {
            Language = http.Language(),
            Form = fields,
            Event = passed,
            Review = await desk.Review(unit, http.Must(), http.RequestAborted),
            Units = Choices(passed, directory),
            ChangeId = Identifiers.New(time),
            Fault = fault is null ? null : Text.Get(http.Language(), fault),
        })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };

    // of a unit that nobody follows, whoever the administrator chooses may take a task
    private static IReadOnlyList<Unit> Choices(UnitSucceeded passed, DirectoryBook directory) => passed.Successors.Count > 0
        ? [.. passed.Successors.Select(directory.Unit).OfType<Unit>()]
        : [.. directory.Units.Where(unit => unit.Id != passed.UnitId && unit.IsValidOn(passed.On))];

    private static IReadOnlyList<(string TaskId, long Version, string UnitId)> Tasks(IFormCollection form, UnitSucceeded passed, DirectoryBook directory)
    {
        if (passed.Kind == SuccessionKind.Rename)
            return [];
        var allowed = Choices(passed, directory).Select(unit => unit.Id).ToHashSet();
        var tasks = new List<(string, long, string)>();
        foreach (var text in form["task"])
            if (text?.Split(':') is [var id, var number, var unit] && Identifiers.IsOne(id) && allowed.Contains(unit)
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                tasks.Add((id, version, unit));
        return tasks;
    }

    private static Dictionary<string, string> People(IFormCollection form, DirectoryBook directory)
    {
        var people = new Dictionary<string, string>();
        foreach (var text in form["person"])
            if (text?.Split(':') is [var person, var unit] && directory.Person(person) is not null && directory.Unit(unit) is not null)
                people[person] = unit;
        return people;
    }

    private static RazorComponentResult<SuccessionPage> Page(HttpContext http, Unit unit, SuccessionForm form, string? fault, DirectoryBook directory) => new(new
    {
        Language = http.Language(),
        Unit = unit,
        Form = form,
        Units = (IReadOnlyList<Unit>)[.. directory.Units.Where(other => other.Id != unit.Id && other.ValidTo is null)],
        Fault = fault is null ? null : Text.Get(http.Language(), fault),
    })
    {
        StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };
}
