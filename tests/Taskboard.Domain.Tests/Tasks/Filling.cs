using System.Globalization;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>Fills in what a move asks for, as a sensible user would.</summary>
internal static class Filling
{
    public static Dictionary<string, string> Of(Transition transition, PlanTask task, DateOnly today, params (string Id, string Value)[] given)
    {
        var fields = given.ToDictionary(g => g.Id, g => g.Value);
        foreach (var field in transition.Fields.Where(f => f.Required))
            fields.TryAdd(field.Id, field.Type switch
            {
                FieldType.Date => Latest(field, task, fields, today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                FieldType.Number => "3",
                FieldType.Amount => field.Id == "total" ? "3.000.000" : "1.500.000",
                FieldType.Choice => field.Choices[0].Id,
                FieldType.LongText when field.Id == "lines" => "Vé: 1.000.000\nĂn, nghỉ: 2 000 000",
                FieldType.LongText when field.Id == "consulted" => "Bộ Ngoại giao\nSở Y tế",
                _ => "Đã có",
            });
        foreach (var window in transition.Needs.OfType<WindowNeed>())
            fields.TryAdd(window.Reason, "Theo chuyến thư ngoại giao");
        return fields;
    }

    /// <summary>The move with everything that it asks for: papers without a number are files that lie on the card.</summary>
    public static MoveIt Move(Transition transition, PlanTask task, DateOnly today, params (string Id, string Value)[] given) =>
        new(transition.Action, Of(transition, task, today, given).Where(f => !transition.Fields.Any(n => n.AsFile && n.Id == f.Key)).ToDictionary(), Papers(transition, task));

    /// <summary>True when the move asks for a file and none lies on the card.</summary>
    public static bool LacksFiles(Transition transition, PlanTask task) => task.Attachments.Count == 0 && transition.Fields.Any(f => f is { AsFile: true, Required: true });

    private static Dictionary<string, int>? Papers(Transition transition, PlanTask task) =>
        task.Attachments is [.., { Id: var id }] && transition.Fields.Any(f => f.AsFile) ? transition.Fields.Where(f => f.AsFile).ToDictionary(f => f.Id, _ => id) : null;

    private static DateOnly Latest(FieldNeed field, PlanTask task, Dictionary<string, string> fields, DateOnly today)
    {
        if (field.NotBefore is not { } id || !(fields.TryGetValue(id, out var text) || task.Fields.TryGetValue(id, out text)))
            return today;
        var first = DateOnly.Parse(text!, CultureInfo.InvariantCulture);
        return first > today ? first : today;
    }
}
