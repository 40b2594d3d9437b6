using System.Diagnostics;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Actors;

namespace Taskboard.Server.Operations;

/// <summary>Counts, traces and logs every command with its id, wherever the actor lives.</summary>
internal sealed partial class MeasuredEngine(ITaskEngine engine, ServerMeter meter, ILogger<MeasuredEngine> log) : ITaskEngine
{
    public async ValueTask<TaskReply> Send(TaskCall call, CancellationToken cancel)
    {
        using var activity = Tracing.Source.StartActivity("taskboard.command");
        activity?.SetTag("taskboard.task", call.TaskId).SetTag("taskboard.command", CommandNames.Of(call.Command)).SetTag("taskboard.command_id", call.CommandId);
        var started = Stopwatch.GetTimestamp();
        try
        {
            var reply = await engine.Send(call, cancel);
            meter.Answered(call.Command, reply, Stopwatch.GetElapsedTime(started));
            Tell(call, reply, activity);
            return reply;
        }
        catch (Exception fault)
        {
            meter.Failed(call.Command, Stopwatch.GetElapsedTime(started));
            activity?.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
            throw;
        }
    }

    public ValueTask<PlanTask?> Load(string taskId, CancellationToken cancel) => engine.Load(taskId, cancel);

    private void Tell(TaskCall call, TaskReply reply, Activity? activity)
    {
        var command = CommandNames.Of(call.Command);
        switch (reply)
        {
            case TaskReply.Done done:
                activity?.SetTag("taskboard.position", done.Position).SetTag("taskboard.repeated", done.Repeated);
                LogDone(log, call.CommandId, command, call.TaskId, call.By.Id, done.Task.Version, done.Position, done.Repeated);
                break;
            case TaskReply.Refused refused:
                activity?.SetTag("taskboard.refusal", refused.Why.Code);
                LogRefused(log, call.CommandId, command, call.TaskId, call.By.Id, refused.Why.Code);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Command {CommandId} {Command} of {TaskId} by {PersonId}: version {Version}, position {Position}, repeated {Repeated}")]
    private static partial void LogDone(ILogger logger, string commandId, string command, string taskId, string personId, long version, long position, bool repeated);

    [LoggerMessage(Level = LogLevel.Information, Message = "Command {CommandId} {Command} of {TaskId} by {PersonId}: refused, {Refusal}")]
    private static partial void LogRefused(ILogger logger, string commandId, string command, string taskId, string personId, string refusal);
}
