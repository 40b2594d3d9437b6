using System.Globalization;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Timing;

/// <summary>The tasks chosen in a preview, as its form sends them: id and version with a colon between.</summary>
internal static class MoveFields
{
    /// <summary>The value of a task's tick.</summary>
    public static string Of(WindowMove move) => string.Create(CultureInfo.InvariantCulture, $"{move.TaskId}:{move.Version}");

    /// <summary>Those that were ticked. What is no task is passed over.</summary>
    public static IReadOnlyList<ChosenMove> Read(IFormCollection form)
    {
        var chosen = new List<ChosenMove>();
        foreach (var text in form["move"])
            if (text?.Split(':') is [var id, var number] && Identifiers.IsOne(id) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                chosen.Add(new ChosenMove(id, version));
        return chosen;
    }
}
