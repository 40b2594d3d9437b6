using System.Data.Common;
using System.Text.Json;
using Dapper;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Plans;
using Taskboard.Journal;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Actors;

/// <summary>Drafts under review, kept in the database: they survive a restart, and two reviewers do not overwrite each other.</summary>
public sealed class DraftShelf(Database database, TimeProvider time)
{
    /// <summary>Keeps a new draft.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="document">The document it was read from; null where there was none.</param>
    /// <param name="by">Who gave it in.</param>
    /// <param name="cancel">Gives up before it is kept.</param>
    /// <param name="amends">The plan on the board that it amends; null for a plan of its own.</param>
    /// <param name="origin">The plan of the year before that it was made from; null for one that was read from a document.</param>
    public async ValueTask<StoredDraft> Save(
        PlanDraft draft, SourceDocument? document, ActingUser by, CancellationToken cancel, string? amends = null, NextYearOrigin? origin = null) =>
        (await Save(Identifiers.New(time), draft, document, by, cancel, amends, origin))!;

    /// <summary>Keeps a new draft under an id that follows from the request; null where one of that id was kept before.</summary>
    public async ValueTask<StoredDraft?> Save(
        string draftId, PlanDraft draft, SourceDocument? document, ActingUser by, CancellationToken cancel, string? amends = null, NextYearOrigin? origin = null)
    {
        // to the millisecond, as it is kept
        var created = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var stored = new StoredDraft(draftId, 1, by.Id, created, draft, document, [], null)
        {
            Amends = amends,
            MadeFrom = origin?.PlanId,
            LeftOut = origin?.LeftOut ?? [],
        };
        var kept = await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                INSERT INTO draft (id, version, owner_id, created_at, title, number, tasks, body, document, plan_id, as_read, amends)
                VALUES (@id, 1, @owner, @created, @title, @number, @tasks, @body, @document, NULL, @asRead, @amends)
                ON CONFLICT (id) DO NOTHING
                """,
                new
                {
                    id = stored.Id,
                    owner = by.Id,
                    created = stored.Created.ToUnixTimeMilliseconds(),
                    title = draft.Title,
                    number = draft.Number,
                    tasks = draft.Tasks.Length,
                    body = Body(stored),
                    document = document is null ? null : JsonSerializer.Serialize(document, ShelfJson.Readable.SourceDocument),
                    asRead = JsonSerializer.Serialize(draft, ShelfJson.Readable.PlanDraft),
                    amends,
                },
                transaction),
            cancel);
        return kept == 1 ? stored : null;
    }

    /// <summary>A draft; null where there is none of that id.</summary>
    public async ValueTask<StoredDraft?> Load(string draftId, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            var row = await connection.QuerySingleOrDefaultAsync<Row>(
                new CommandDefinition(
                    "SELECT version AS Version, owner_id AS Owner, created_at AS Created, body AS Body, document AS Document, plan_id AS Plan, amends AS Amends FROM draft WHERE id = @draftId",
                    new { draftId }, cancellationToken: cancel));
            if (row is null)
                return null;
            var body = JsonSerializer.Deserialize(row.Body, ShelfJson.Readable.DraftBody)!;
            var document = row.Document is null ? null : JsonSerializer.Deserialize(row.Document, ShelfJson.Readable.SourceDocument);
            return new(draftId, row.Version, row.Owner, DateTimeOffset.FromUnixTimeMilliseconds(row.Created), body.Draft, document, body.Dropped, row.Plan)
            {
                Steps = body.Steps,
                Matches = body.Matches,
                MadeFrom = body.MadeFrom,
                LeftOut = body.LeftOut,
                Amends = row.Amends,
            };
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>A draft as the importer read it, before anybody corrected it; null where there is none, or it is not known any more.</summary>
    public async ValueTask<PlanDraft?> AsRead(string draftId, CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            var text = await connection.ExecuteScalarAsync<string?>(
                new CommandDefinition("SELECT as_read FROM draft WHERE id = @draftId", new { draftId }, cancellationToken: cancel));
            return text is null ? null : JsonSerializer.Deserialize(text, ShelfJson.Readable.PlanDraft);
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    /// <summary>Saves corrections to draft and dropped tasks. <see cref="StoredDraft.Version"/> must be the one that was loaded; null means that
    /// somebody else saved first, or that it was accepted or discarded meanwhile. Saved again on the same version with the same text, it is
    /// answered as the first time.</summary>
    public async ValueTask<StoredDraft?> Update(StoredDraft draft, CancellationToken cancel)
    {
        var changed = await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                """
                UPDATE draft SET version = version + 1, title = @title, number = @number, tasks = @tasks, body = @body
                WHERE id = @id AND version = @version AND plan_id IS NULL
                """,
                new
                {
                    id = draft.Id,
                    version = draft.Version,
                    title = draft.Draft.Title,
                    number = draft.Draft.Number,
                    tasks = draft.Draft.Tasks.Length - draft.Dropped.Count,
                    body = Body(draft),
                },
                transaction),
            cancel);
        var saved = draft with { Version = draft.Version + 1 };
        return changed == 1 || await Stands(saved, cancel) ? saved : null;
    }

    /// <summary>Says which plan on the board a draft amends, or that it amends none.</summary>
    public async ValueTask<bool> SetAmends(string draftId, string? planId, CancellationToken cancel) =>
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "UPDATE draft SET amends = @planId, version = version + 1 WHERE id = @draftId AND plan_id IS NULL", new { draftId, planId }, transaction),
            cancel) == 1;

    /// <summary>Notes the plan that came of a draft: it is no longer under review.</summary>
    public async ValueTask MarkAccepted(string draftId, string planId, CancellationToken cancel) =>
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "UPDATE draft SET plan_id = @planId, version = version + 1 WHERE id = @draftId AND plan_id IS NULL", new { draftId, planId }, transaction),
            cancel);

    /// <summary>Takes a draft away; false where there was none under review.</summary>
    public async ValueTask<bool> Discard(string draftId, CancellationToken cancel) =>
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync("DELETE FROM draft WHERE id = @draftId AND plan_id IS NULL", new { draftId }, transaction),
            cancel) == 1;

    /// <summary>The drafts under review, newest first.</summary>
    public async ValueTask<IReadOnlyList<DraftHead>> Open(CancellationToken cancel)
    {
        try
        {
            await using var connection = await database.Read(cancel);
            var rows = await connection.QueryAsync<HeadRow>(
                new CommandDefinition(
                    "SELECT id AS Id, owner_id AS Owner, created_at AS Created, title AS Title, number AS Number, tasks AS Tasks FROM draft WHERE plan_id IS NULL ORDER BY created_at DESC, id DESC LIMIT 200",
                    cancellationToken: cancel));
            return [.. rows.Select(r => new DraftHead(r.Id, r.Owner, DateTimeOffset.FromUnixTimeMilliseconds(r.Created), r.Title, r.Number, (int)r.Tasks))];
        }
        catch (DbException exception) when (database.ProblemOf(exception) is { } problem)
        {
            throw problem;
        }
    }

    private async ValueTask<bool> Stands(StoredDraft draft, CancellationToken cancel) =>
        await Load(draft.Id, cancel) is { PlanId: null } kept && kept.Version == draft.Version && Body(kept) == Body(draft);

    private static string Body(StoredDraft draft) =>
        JsonSerializer.Serialize(new DraftBody(draft.Draft, draft.Dropped) { Steps = draft.Steps, Matches = draft.Matches, MadeFrom = draft.MadeFrom, LeftOut = draft.LeftOut }, ShelfJson.Readable.DraftBody);

    private sealed class Row
    {
        public long Version { get; set; }

        public string Owner { get; set; } = "";

        public long Created { get; set; }

        public string Body { get; set; } = "";

        public string? Document { get; set; }

        public string? Plan { get; set; }

        public string? Amends { get; set; }
    }

    private sealed class HeadRow
    {
        public string Id { get; set; } = "";

        public string Owner { get; set; } = "";

        public long Created { get; set; }

        public string Title { get; set; } = "";

        public string? Number { get; set; }

        public long Tasks { get; set; }
    }
}
