using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Feeds;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Admin;
using Taskboard.Server.Texts;
using Taskboard.Server.Units;

namespace Taskboard.Server.Accounts;

/// <summary>The administrators' pages of units: list, add, change.</summary>
internal static class UnitsPages
{
    public static void MapUnits(this IEndpointRouteBuilder app)
    {
        var units = app.MapGroup("/admin/units").RequireAuthorization(Policies.Administer);
        units.MapGet("", List);
        units.MapGet("/new", (HttpContext http, TimeProvider time) => Page(http, new UnitForm { Id = Identifiers.New(time) }, null));
        UnitImportPages.Map(units);
        units.MapGet("/{id}", Show);
        units.MapPost("/{id}", Save);
    }

    private static IResult List(HttpContext http, string? q, DirectoryBook directory, Clock clock) => new RazorComponentResult<UnitsPage>(new
    {
        Language = http.Language(),
        Units = (IReadOnlyList<Unit>)[.. directory.Units.Where(unit =>
            VietnameseText.FoldedContains($"{unit.Name} {unit.ShortName} {string.Join(' ', unit.Aliases)}", (q ?? "").Trim()))],
        Query = q ?? "",
        clock.Today,
    });

    private static async Task<IResult> Show(HttpContext http, string id, DirectoryBook directory, FeedAddresses feeds) =>
        directory.Unit(id) is { } unit ? Page(http, UnitForm.Of(unit), null, await feeds.OfUnit(id, http.RequestAborted)) : Answer.NotFound;

    private static async Task<IResult> Save(HttpContext http, string id, IFormCollection form, UnitDesk desk, DirectoryBook directory)
    {
        var (fields, fault) = UnitForm.Read(id, form);
        if (!Identifiers.IsOne(id) || (fields.Version > 0 && directory.Unit(id) is null))
            return Answer.NotFound;
        switch (fault is { } wrong ? wrong : UnitRules.Read(fields, directory.Find))
        {
            case AccountReply<UnitRegistered>.Refused(var why):
                return Page(http, fields, why);
            case AccountReply<UnitRegistered>.Done(var unit):
                return await desk.Register(unit, fields.Version, http.Must(), CommandIds.Of(fields.Version, unit), http.RequestAborted) is null
                    ? Page(http, fields, new AccountRefusal(AccountFault.UnitChangedMeanwhile))
                    : TypedResults.Redirect("/admin/units?done=saved");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static IResult Page(HttpContext http, UnitForm form, AccountRefusal? why, IReadOnlyList<FeedAddress>? feeds = null) => new RazorComponentResult<UnitPage>(new
    {
        Language = http.Language(),
        Form = form,
        Fault = why?.Words(http.Language()),
        Feeds = feeds ?? [],
    })
    {
        StatusCode = why is null
            ? StatusCodes.Status200OK
            : why.Fault == AccountFault.UnitChangedMeanwhile ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity,
    };
}
