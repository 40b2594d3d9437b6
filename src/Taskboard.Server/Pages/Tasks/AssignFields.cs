using Taskboard.Domain.Directory;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>What was entered to give tasks to other units.</summary>
public sealed record AssignFields
{
    /// <summary>The new lead; empty to leave it, where there are many tasks.</summary>
    public IReadOnlyList<UnitRef> Lead { get; init; } = [];

    /// <summary>The coordinating units, where there is one task.</summary>
    public IReadOnlyList<UnitRef> Coordinating { get; init; } = [];

    /// <summary>Coordinating units to add, where there are many.</summary>
    public IReadOnlyList<UnitRef> Add { get; init; } = [];

    /// <summary>Coordinating units to take away, where there are many.</summary>
    public IReadOnlyList<UnitRef> Remove { get; init; } = [];

    /// <summary>True to ask the unit rather than to order.</summary>
    public bool Propose { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>From which day, as typed.</summary>
    public string Effective { get; init; } = "";

    /// <summary>The day of <see cref="Effective"/>; null for today, and where it is no day.</summary>
    public DateOnly? Day => DayField.Read(Effective);

    /// <summary>The responsibility of one task after it.</summary>
    public Responsibility For(PlanTask task, bool single)
    {
        var lead = single || Lead.Count > 0 ? Lead : task.Lead;
        IEnumerable<UnitRef> coordinating = single
            ? Coordinating
            : task.Coordinating.Where(u => !Remove.Any(u.IsSame)).Concat(Add.Where(u => !task.Coordinating.Any(u.IsSame)));
        return task.Responsibility with { Lead = lead, Coordinating = [.. coordinating.Where(u => !lead.Any(u.IsSame))] };
    }

    /// <summary>Reads the form.</summary>
    internal static AssignFields Read(IFormCollection form, DirectoryBook directory) => new()
    {
        Lead = UnitField.Read(form["lead"], directory),
        Coordinating = UnitField.Read(form["coordinating"], directory),
        Add = UnitField.Read(form["add"], directory),
        Remove = UnitField.Read(form["remove"], directory),
        Propose = form["mode"] == "propose",
        Reason = form["reason"].ToString(),
        Effective = form["effective"].ToString(),
    };
}
