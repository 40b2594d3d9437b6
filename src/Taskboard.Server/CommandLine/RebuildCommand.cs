using System.CommandLine;
using Taskboard.Domain.Workflows;
using Taskboard.Journal;
using Taskboard.Server.Actors;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>rebuild</c>: makes the read tables again out of the journal.</summary>
internal static class RebuildCommand
{
    public static Command Make(Terminal terminal, CommonOptions common)
    {
        var command = new Command("rebuild", Text.Get(terminal.Language, "cli.rebuild"));
        command.SetAction(async (parsed, cancel) =>
        {
            var options = common.Read(parsed);
            await using var database = await Database.Open(options.Database ?? options.DatabaseFile, new DatabaseOptions { MustExist = true }, cancel);
            var records = await ReadTables.Rebuild(database, new DomainProjector(WorkflowBook.Default), cancel);
            terminal.Note("cli.rebuild.done", records);
            return ExitCodes.Done;
        });
        return command;
    }
}
