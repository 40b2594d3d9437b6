using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Timing;
using Taskboard.Server.Accounts;
using Taskboard.Server.Actors;
using Taskboard.Server.Directory;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Import;

/// <summary>What the forms of single tasks of a draft are sent to. A fault brings the form back with what was typed.</summary>
internal static class DraftForms
{
    private const int MostTasks = 5_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        var tasks = app.MapGroup("/import/{draftId}/tasks").RequireAuthorization(Policies.Coordinate);
        tasks.MapPost("", Add);
        tasks.MapPost("/{index:int}", Correct);
        tasks.MapPost("/{index:int}/confirm", Confirm);
        tasks.MapPost("/{index:int}/drop", (HttpContext http, string draftId, int index, DraftEditor editor) => Keep(http, draftId, index, editor, false));
        tasks.MapPost("/{index:int}/keep", (HttpContext http, string draftId, int index, DraftEditor editor) => Keep(http, draftId, index, editor, true));
    }

    private static async Task<IResult> Correct(HttpContext http, string draftId, int index, DraftEditor editor, OfficialCalendar calendar)
    {
        var fields = DraftTaskFields.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        string? fault = null;
        var (saved, stands) = await editor.Change(
            draftId,
            http.Must(),
            s =>
            {
                fault = null;
                if (!ImportPages.Has(s, index))
                    return null;
                if (DraftMark.Of(s.Draft.Tasks[index]) != fields.Seen)
                {
                    fault = "changed";
                    return null;
                }
                return fields.Apply(s.Draft.Tasks[index], s.Draft, calendar, out fault) is { } next
                    ? new(DraftStepKind.Correct, index, s.Draft with { Tasks = s.Draft.Tasks.SetItem(index, next) }, s.Dropped, [index])
                    : null;
            },
            http.RequestAborted);
        if (saved is not null)
            return Card(http, saved, index, saved.Steps[^1]);
        return stands is null || !ImportPages.Has(stands, index)
            ? TypedResults.NotFound()
            : Again(http, draftId, index, fields with { Seen = DraftMark.Of(stands.Draft.Tasks[index]) }, stands.Draft.Tasks[index].Doubts, fault);
    }

    private static async Task<IResult> Add(HttpContext http, string draftId, DraftEditor editor, OfficialCalendar calendar)
    {
        var fields = DraftTaskFields.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        string? fault = null;
        var line = 0;
        var (saved, stands) = await editor.Change(
            draftId,
            http.Must(),
            s =>
            {
                if (s.Draft.Tasks.Length >= MostTasks)
                {
                    fault = "too-many";
                    return null;
                }
                line = int.TryParse(fields.Line, out var n) && s.Document is { } document && n >= 1 && n <= document.Lines.Length ? n : 0;
                var blank = new TaskDraft
                {
                    Title = "",
                    Kind = Domain.Tasks.TaskKind.Other,
                    Lines = new LineRange(Math.Max(line, 1), Math.Max(line, 1)),
                    Words = line > 0 ? s.Document!.Lines[line - 1].Trim() : "",
                };
                if (fields.Apply(blank, s.Draft, calendar, out fault) is not { } task)
                    return null;
                var index = s.Draft.Tasks.Length;
                var lines = s.Draft.Lines;
                for (var i = 0; i < lines.Length; i++)
                    if (lines[i].Line == line)
                        lines = lines.SetItem(i, lines[i] with { Use = LineUse.Task, Tasks = lines[i].Tasks.Add(index) });
                return new(DraftStepKind.Add, index, s.Draft with { Tasks = s.Draft.Tasks.Add(task), Lines = lines }, s.Dropped, [index]);
            },
            http.RequestAborted);
        if (saved is not null)
            return Card(http, saved, saved.Draft.Tasks.Length - 1, null, line > 0 ? line : null);
        return stands is null ? TypedResults.NotFound() : Again(http, draftId, null, fields, [], fault);
    }

    private static async Task<IResult> Confirm(HttpContext http, string draftId, int index, DraftEditor editor)
    {
        var (saved, _) = await editor.Change(
            draftId,
            http.Must(),
            s => ImportPages.Has(s, index)
                ? new(DraftStepKind.Confirm, index, s.Draft with { Tasks = s.Draft.Tasks.SetItem(index, s.Draft.Tasks[index] with { Doubts = [] }) }, s.Dropped, [index])
                : null,
            http.RequestAborted);
        return saved is null ? TypedResults.NotFound() : Card(http, saved, index, null);
    }

    private static async Task<IResult> Keep(HttpContext http, string draftId, int index, DraftEditor editor, bool keep)
    {
        var (saved, _) = await editor.Change(
            draftId,
            http.Must(),
            s => ImportPages.Has(s, index)
                ? new(
                    keep ? DraftStepKind.Keep : DraftStepKind.Drop,
                    index,
                    s.Draft,
                    keep ? [.. s.Dropped.Where(i => i != index)] : [.. s.Dropped.Append(index).Distinct().Order()],
                    [index])
                : null,
            http.RequestAborted);
        return saved is null ? TypedResults.NotFound() : Card(http, saved, index, null);
    }

    private static RazorComponentResult<DraftChanged> Card(HttpContext http, StoredDraft stored, int index, DraftStep? step, int? line = null) =>
        new(new { Language = http.Language(), Stored = stored, Index = index, Step = step, Line = line });

    private static RazorComponentResult<DraftForm> Again(
        HttpContext http, string draftId, int? index, DraftTaskFields fields, IReadOnlyList<FieldDoubt> doubts, string? fault) =>
        new(new { Language = http.Language(), DraftId = draftId, Index = index, Fields = fields, Doubts = doubts, Problem = DraftFaults.Of(fault, http.Language(), fault is "no-day-from" ? fields.From : fields.To), Fault = fault })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
}
