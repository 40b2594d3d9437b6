namespace Taskboard.Server.Api;

/// <summary>A request for a later deadline.</summary>
/// <param name="Number">Its number within the task.</param>
/// <param name="To">The deadline asked for.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who asked.</param>
/// <param name="On">The day on which they did.</param>
public sealed record ExtensionView(int Number, DateOnly To, string Reason, string By, DateOnly On);
