using Dapper;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;

namespace Taskboard.Server.Actors;

/// <summary>A database of an earlier version has tasks and no rows in a read table that came after them. They are made from the journal once, before
/// anybody looks: figures of past days would otherwise begin with the upgrade.</summary>
internal static class ReadTableUpgrade
{
    /// <summary>Fills what is missing; does nothing where nothing is.</summary>
    /// <exception cref="DatabaseProblem">The database is locked, full or gone.</exception>
    public static async Task Run(Database database, CancellationToken cancel)
    {
        if (await IsBehind(database, cancel))
            await ReadTables.Rebuild(database, new DomainProjector(WorkflowBook.Default), cancel);
    }

    private static async Task<bool> IsBehind(Database database, CancellationToken cancel)
    {
        await using var connection = await database.Read(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM task LIMIT 1) AS any_task WHERE NOT EXISTS (SELECT 1 FROM task_standing)", cancellationToken: cancel)) > 0;
    }
}
