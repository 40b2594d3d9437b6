using Taskboard.Domain.Tasks;

namespace Taskboard.Server.Files;

/// <summary>What a file chooser offers. Only a help: what a file is, is told by its bytes when it comes.</summary>
internal static class FileAccept
{
    /// <summary>Every type that may lie on a card.</summary>
    public static string All { get; } = string.Join(',', FileTypes.All.Select(type => "." + type.Ending()).Append(".jpeg"));
}
