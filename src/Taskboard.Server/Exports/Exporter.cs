using System.Text.Json;
using Taskboard.Domain.Json;
using Taskboard.Domain.Plans;
using Taskboard.Import;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Boards;
using Taskboard.Server.Directory;
using Taskboard.Server.Hosting;
using Taskboard.Server.Live;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Exports;

/// <summary>Makes files of boards and plans, of what the board itself shows and nothing more.</summary>
public sealed class Exporter(BoardBook boards, DirectoryBook directory, IJournal journal, LiveFeed feed, Clock clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>A filtered board as a workbook; null where there is no such plan.</summary>
    internal async Task<FileAnswer?> Board(BoardFilter filter, Onlooker onlooker, Language language, CancellationToken cancel)
    {
        await feed.CaughtUp(Patience, cancel);
        return await ExportedBoard.Of(boards, filter, onlooker, clock, cancel) is { } board ? Sheet(board, language) : null;
    }

    /// <summary>A plan's tasks as a workbook; null where there is no such plan.</summary>
    internal async Task<FileAnswer?> PlanSheet(string planId, Onlooker onlooker, Language language, CancellationToken cancel) =>
        await Load(planId, onlooker, cancel) is { } board ? Sheet(board, language) : null;

    /// <summary>A plan as an official document; null where there is no such plan. It is in Vietnamese, whoever asks.</summary>
    internal async Task<FileAnswer?> PlanPaper(string planId, Onlooker onlooker, CancellationToken cancel)
    {
        if (await Load(planId, onlooker, cancel) is not { Plan: { } plan } board)
            return null;
        var layout = await Lines(planId, cancel) is { Count: > 0 } lines ? PlanLayout.Of(lines) : PlanLayout.None;
        return new FileAnswer(Exports.PlanPaper.Write(plan, layout, board.Tasks, directory), Name(plan) + ".docx", FileAnswer.Docx);
    }

    private async Task<ExportedBoard?> Load(string planId, Onlooker onlooker, CancellationToken cancel)
    {
        if (!Identifiers.IsOne(planId))
            return null;
        await feed.CaughtUp(Patience, cancel);
        return await ExportedBoard.OfPlan(boards, planId, onlooker, clock, cancel);
    }

    private FileAnswer Sheet(ExportedBoard board, Language language)
    {
        var name = board.Plan is { } plan ? Name(plan) : Text.Get(language, "export.board-file") + " " + board.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new FileAnswer(TaskSheet.Write(board, directory, language), name + ".xlsx", FileAnswer.Xlsx);
    }

    /// <summary>The lines of the document that the plan was read from.</summary>
    private async Task<IReadOnlyList<string>?> Lines(string planId, CancellationToken cancel)
    {
        await foreach (var record in journal.ReadStream(Streams.Plan(planId), 0, cancel))
        {
            foreach (var happened in JsonSerializer.Deserialize(record.Events.Span, DomainJson.Readable.PlanEventArray)!)
            {
                if (happened is PlanAccepted accepted)
                    return accepted.Lines;
            }
        }

        return null;
    }

    private static string Name(Plan plan) => $"{plan.Number} {plan.Title}".Trim();
}
