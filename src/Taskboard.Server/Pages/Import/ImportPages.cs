using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>What is shown of imports: where a file is given, a draft under review, its pieces and their forms. Nothing here changes anything.</summary>
internal static class ImportPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/import").RequireAuthorization(Policies.Coordinate);
        import.MapGet("", Start);
        import.MapGet("/{draftId}", Review);
        import.MapGet("/{draftId}/heading", Heading).PartOfPage(2);
        import.MapGet("/{draftId}/head", Head).PartOfPage(2);
        import.MapGet("/{draftId}/tasks/new", New).PartOfPage(2);
        import.MapGet("/{draftId}/tasks/none", () => TypedResults.Content("", "text/html"));
        import.MapGet("/{draftId}/tasks/{index:int}", Card).PartOfPage(2);
        import.MapGet("/{draftId}/tasks/{index:int}/form", Form).PartOfPage(2);
    }

    private static async Task<IResult> Start(HttpContext http, DraftShelf shelf, StateReader states, string? amends, CancellationToken cancel) =>
        new RazorComponentResult<ImportPage>(new { Language = http.Language(), Drafts = await shelf.Open(cancel), Plans = await PlansOf(states, http.Must(), cancel), Amends = amends });

    private static async Task<IResult> Review(HttpContext http, string draftId, DraftShelf shelf, StateReader states, CancellationToken cancel) =>
        await Find(shelf, draftId, cancel) switch
        {
            { PlanId: { } plan } => TypedResults.Redirect("/board?plan=" + plan),
            { } stored => new RazorComponentResult<ReviewPage>(new { Language = http.Language(), Stored = stored, Plans = await PlansOf(states, http.Must(), cancel) }),
            null => TypedResults.NotFound(),
        };

    private static async Task<IResult> Heading(HttpContext http, string draftId, DraftShelf shelf, CancellationToken cancel) =>
        await Find(shelf, draftId, cancel) is { } stored
            ? new RazorComponentResult<DraftHeading>(new { Language = http.Language(), Stored = stored })
            : TypedResults.NotFound();

    private static async Task<IResult> Head(HttpContext http, string draftId, DraftShelf shelf, CancellationToken cancel) =>
        await Find(shelf, draftId, cancel) is { } stored
            ? new RazorComponentResult<HeadForm>(new { Language = http.Language(), Stored = stored, Fields = HeadFields.Of(stored.Draft) })
            : TypedResults.NotFound();

    private static async Task<IResult> Card(HttpContext http, string draftId, int index, DraftShelf shelf, CancellationToken cancel) =>
        await Find(shelf, draftId, cancel) is { } stored && Has(stored, index)
            ? new RazorComponentResult<DraftCard>(new { Language = http.Language(), Stored = stored, Index = index })
            : TypedResults.NotFound();

    private static async Task<IResult> Form(HttpContext http, string draftId, int index, DraftShelf shelf, CancellationToken cancel) =>
        await Find(shelf, draftId, cancel) is { } stored && Has(stored, index)
            ? new RazorComponentResult<DraftForm>(new
            {
                Language = http.Language(),
                DraftId = draftId,
                Index = (int?)index,
                Fields = DraftTaskFields.Of(stored.Draft.Tasks[index]),
                Doubts = (IReadOnlyList<Domain.Plans.FieldDoubt>)stored.Draft.Tasks[index].Doubts,
            })
            : TypedResults.NotFound();

    private static async Task<IResult> New(HttpContext http, string draftId, int? line, DraftShelf shelf, CancellationToken cancel)
    {
        if (await Find(shelf, draftId, cancel) is not { } stored)
            return TypedResults.NotFound();
        var words = line is { } n && stored.Document is { } document && n >= 1 && n <= document.Lines.Length ? document.Lines[n - 1].Trim() : "";
        var title = words.TrimStart('-', '+', '*', ' ').TrimEnd('.', ';', ' ');
        return new RazorComponentResult<DraftForm>(new
        {
            Language = http.Language(),
            DraftId = draftId,
            Fields = new DraftTaskFields
            {
                Line = words.Length > 0 ? line!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
                Title = title.Length > TaskDetails.TitleLimit ? title[..TaskDetails.TitleLimit] : title,
            },
        });
    }

    /// <summary>The plans that a document may amend, the latest first: those that a document was for.</summary>
    internal static async Task<IReadOnlyList<Domain.Plans.Plan>> PlansOf(StateReader states, ActingUser user, CancellationToken cancel) =>
        [.. (await states.Plans(cancel)).Where(plan => !plan.OutsidePlans && plan.IsKnownTo(user))];

    /// <summary>A draft of that id that is there; null for anything else.</summary>
    internal static async Task<StoredDraft?> Find(DraftShelf shelf, string draftId, CancellationToken cancel) =>
        Identifiers.IsOne(draftId) ? await shelf.Load(draftId, cancel) : null;

    /// <summary>True when the draft has a task of that index.</summary>
    internal static bool Has(StoredDraft stored, int index) => index >= 0 && index < stored.Draft.Tasks.Length;
}
