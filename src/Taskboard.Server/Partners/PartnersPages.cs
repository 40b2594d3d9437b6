using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;
using Taskboard.Domain.Text;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Calendar;
using Taskboard.Server.Pages.Partners;
using Taskboard.Server.Texts;
using Taskboard.Server.Timing;

namespace Taskboard.Server.Partners;

/// <summary>The pages of partners: list, add, correct, retire, history. A change that moves deadlines is shown before it is kept.</summary>
internal static class PartnersPages
{
    private const int MostFields = 50_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/partners/{id}", Card).RequireAuthorization(Policies.SignedIn);
        var partners = app.MapGroup("/admin/partners").RequireAuthorization(Policies.Maintain);
        partners.MapGet("", List);
        partners.MapGet("/new", (HttpContext http, PartnerBook book, TimeProvider time) => Page(http, new PartnerForm { Id = Identifiers.New(time) }, [], [], book));
        partners.MapGet("/export", (PartnerBook book) =>
            TypedResults.File(Encoding.UTF8.GetBytes(PartnerTable.Write(book.Partners, book.Partner)), "text/csv; charset=utf-8", "doi-tac.csv"));
        PartnerImportPages.Map(partners);
        partners.MapGet("/{id}", Show);
        partners.MapPost("/{id}", Save);
        partners.MapPost("/{id}/confirm", Confirm).WithFormOptions(valueCountLimit: MostFields);
    }

    private static IResult List(HttpContext http, string? q, string? retired, PartnerBook book, Clock clock) => new RazorComponentResult<PartnersPage>(new
    {
        Language = http.Language(),
        Partners = (IReadOnlyList<Partner>)
        [
            .. book.Partners.Where(partner => (retired == "yes" || partner.IsValidOn(clock.Today)) && VietnameseText.FoldedContains(
                $"{partner.Name} {string.Join(' ', partner.Aliases)} {Countries.ByCode(partner.Country)?.Name} {partner.Address}", (q ?? "").Trim())),
        ],
        Query = q ?? "",
        Retired = retired == "yes",
        clock.Today,
    });

    private static IResult Card(HttpContext http, string id, PartnerBook book) => book.Partner(id) is { } partner
        ? new RazorComponentResult<PartnerCardPage>(new { Language = http.Language(), Partner = partner, Members = Members(partner, book) })
        : Answer.NotFound;

    private static async Task<IResult> Show(HttpContext http, string id, PartnerBook book, PartnerDesk desk) => book.Partner(id) is { } partner
        ? Page(http, PartnerForm.Of(partner, book.Partner), [], await PartnerHistory.Of(id, desk, http.RequestAborted), book)
        : Answer.NotFound;

    private static async Task<IResult> Save(
        HttpContext http, string id, IFormCollection form, PartnerDesk desk, PartnerBook book, WindowMoves moves, TimingWorlds worlds, TimeProvider time)
    {
        var fields = PartnerForm.Read(id, form);
        if (!Identifiers.IsOne(id) || (fields.Version > 0 && book.Partner(id) is null))
            return Answer.NotFound;
        var history = await PartnerHistory.Of(id, desk, http.RequestAborted);
        var (partner, faults) = PartnerRules.Read(fields, book.Index.Find);
        if (faults.Count > 0)
            return Page(http, fields, faults, history, book);
        var known = book.Partner(id);
        if ((known?.Version ?? 0) == fields.Version && known?.Day != Partner.Evolve(known, [partner]).Day
            && await moves.Preview(worlds.After(partner), http.Must(), http.RequestAborted) is var preview && preview.Tasks.Count + preview.Drafts.Count > 0)
            return Moves(http, partner, fields.Version, preview, Identifiers.New(time));
        return await desk.Register(partner, fields.Version, http.Must(), CommandId(fields.Version, partner), http.RequestAborted)
            ? TypedResults.Redirect("/admin/partners?done=saved")
            : Page(http, fields, [new(PartnerProblem.ChangedMeanwhile)], history, book);
    }

    private static async Task<IResult> Confirm(
        HttpContext http, string id, IFormCollection form, PartnerDesk desk, PartnerBook book, WindowMoves moves)
    {
        var changeId = form["changeId"].ToString();
        if (!Identifiers.IsOne(id) || !Identifiers.IsOne(changeId) || ReadChange(form["change"]) is not { } partner || partner.PartnerId != id)
            return Answer.NotFound;
        // what comes back with the form is checked like anything else that a browser sends
        var version = FormFields.Version(form);
        var fields = PartnerForm.Of(Partner.Evolve(book.Partner(id), [partner]), book.Partner) with { Version = version, Reason = partner.Reason ?? "" };
        var (sound, faults) = PartnerRules.Read(fields, book.Index.Find);
        if (faults.Count > 0)
            return Answer.NotFound;
        if (!await desk.Register(sound, version, http.Must(), changeId, CancellationToken.None))
            return Page(http, fields, [new(PartnerProblem.ChangedMeanwhile)], await PartnerHistory.Of(id, desk, http.RequestAborted), book);
        var reason = ReasonOf(sound);
        var report = await moves.Follow(MoveFields.Read(form), changeId, reason, http.Must(), CancellationToken.None);
        return new RazorComponentResult<MovedPage>(new { Language = http.Language(), Report = report, Reason = reason, Back = "/admin/partners", Tab = "partners" });
    }

    private static RazorComponentResult<PartnerMovesPage> Moves(HttpContext http, PartnerRegistered partner, long version, MovePreview preview, string changeId) => new(new
    {
        Language = http.Language(),
        Partner = partner,
        Change = JsonSerializer.Serialize([partner], DomainJson.Readable.PartnerEventArray),
        Version = version,
        Preview = preview,
        ChangeId = changeId,
    });

    private static PartnerRegistered? ReadChange(string? text)
    {
        try
        {
            return text is { Length: > 0 and < 60_000 } && JsonSerializer.Deserialize(text, DomainJson.Readable.PartnerEventArray) is [PartnerRegistered only] ? only : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static string ReasonOf(PartnerRegistered partner)
    {
        var day = PartnerForm.DayOf(partner.NationalDay ?? Countries.ByCode(partner.Country)?.NationalDay);
        return Text.Get(Language.Vi, partner.Reason is null ? "partner.reason" : "partner.reason-because", partner.Name, day.Length > 0 ? day : "–", partner.Reason);
    }

    private static string CommandId(long version, PartnerRegistered partner) => string.Create(
        CultureInfo.InvariantCulture,
        $"form-{version}-{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes([partner], DomainJson.Readable.PartnerEventArray)).AsSpan(0, 12))}");

    private static IReadOnlyList<Partner> Members(Partner partner, PartnerBook book) => [.. partner.Members.Select(book.Partner).OfType<Partner>()];

    private static IResult Page(
        HttpContext http, PartnerForm form, IReadOnlyList<PartnerFault> faults, IReadOnlyList<PartnerHistoryEntry> history, PartnerBook book) =>
        new RazorComponentResult<PartnerPage>(new { Language = http.Language(), Form = form, Faults = faults, History = history, book.Partners })
        {
            StatusCode = faults.Count == 0 ? StatusCodes.Status200OK
                : faults.Any(fault => fault.Problem == PartnerProblem.ChangedMeanwhile) ? StatusCodes.Status409Conflict
                : StatusCodes.Status422UnprocessableEntity,
        };
}
