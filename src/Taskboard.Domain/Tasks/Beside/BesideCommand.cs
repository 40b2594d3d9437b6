namespace Taskboard.Domain.Tasks;

/// <summary>A command about what is laid beside the work. It holds whatever the task's version is meanwhile, so it need not say on which it is based.</summary>
public abstract record BesideCommand : TaskCommand;
