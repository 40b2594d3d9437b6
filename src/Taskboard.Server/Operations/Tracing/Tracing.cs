using System.Diagnostics;

namespace Taskboard.Server.Operations;

/// <summary>Where this program's activities come from, for OpenTelemetry or whoever else listens. One source for all: <c>Taskboard</c>.</summary>
public static class Tracing
{
    /// <summary>The source's name.</summary>
    public const string Name = "Taskboard";

    internal static ActivitySource Source { get; } = new(Name);
}
