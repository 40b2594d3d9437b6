namespace Taskboard.Server.Tests.Receivers;

/// <summary>A fact that needs the programs of <c>tests/receivers</c>; skipped, in words, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReceiverFactAttribute : FactAttribute
{
    public ReceiverFactAttribute()
    {
        if (!System.IO.Directory.Exists(Path.Combine(NodeProcess.Folder, "node_modules", "smtp-server")))
            Skip = "the receivers are not installed: npm ci in tests/receivers";
    }
}
