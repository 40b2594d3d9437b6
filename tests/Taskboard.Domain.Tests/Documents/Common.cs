namespace Taskboard.Domain.Tests.Documents;

/// <summary>Actions that every workflow has; the documents tell them once.</summary>
internal static class Common
{
    public static readonly string[] Actions = ["suspend", "resume", "cancel"];
}
