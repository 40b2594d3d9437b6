using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Texts;

/// <summary>Names out of a workflow's table in one language; ids stand for what is not there.</summary>
internal readonly struct WorkflowNames(Workflow? workflow, Language language)
{
    public string Action(string id) => Transition(id)?.Name.In(language) ?? (Text.Has("action." + id) ? Text.Get(language, "action." + id) : id);

    public string Actions(IEnumerable<string> ids) => string.Join(", ", ids.Select(Action));

    public string State(string id) => workflow?.Find(id)?.Name.In(language) ?? id;

    public string Field(string id)
    {
        foreach (var transition in workflow?.Transitions ?? [])
            foreach (var field in transition.Fields)
                if (field.Id == id)
                    return field.Label.In(language);
        return Text.Has("field." + id) ? Text.Get(language, "field." + id) : id;
    }

    public string Who(IEnumerable<Who> who)
    {
        var named = language;
        return string.Join(language == Language.En ? " or " : " hoặc ", who.Where(w => w != Domain.Workflows.Who.System).Select(w => w.Name().In(named)));
    }

    private Transition? Transition(string action)
    {
        foreach (var transition in workflow?.Transitions ?? [])
            if (transition.Action == action)
                return transition;
        return null;
    }
}
