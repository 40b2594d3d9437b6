using System.Globalization;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

public sealed partial record PlanTask
{
    /// <summary>What happens by itself now: commands for <see cref="ActingUser.System"/> that would be accepted, at most one for each
    /// action. A delegation is back once its day has passed.</summary>
    public IReadOnlyList<MoveIt> ByItself(Moment now)
    {
        var commands = new List<MoveIt>();
        foreach (var transition in now.Workflows.For(Kind).Leaving(State))
            if (transition.ByItself
                && transition.When.All(c => c.Holds(Traits))
                && Forbids(transition, ActingUser.System, now) is null
                && Filled(transition) is { } fields
                && FieldRules.Check(transition, fields, Fields, now.Today, Opens) is null)
                commands.Add(new(transition.Action, fields));
        return commands;
    }

    /// <summary>What the system enters: the day it waited for, in every date asked for. Null where more is asked than it knows.</summary>
    private Dictionary<string, string>? Filled(Transition transition)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in transition.Fields.Where(f => f.Required))
        {
            if (field.Type != FieldType.Date || FieldRules.Day(Fields, transition.AfterDay) is not { } day)
                return null;
            fields[field.Id] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return fields;
    }
}
