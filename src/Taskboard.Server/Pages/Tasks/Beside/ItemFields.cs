using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>A checklist item as a form carries it.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Unit">Id of the unit; empty for none.</param>
/// <param name="Due">The day as typed.</param>
public sealed record ItemFields(string Text, string Unit, string Due)
{
    /// <summary>Reads a form.</summary>
    internal static ItemFields Of(IFormCollection form) => new(DetailFields.Line(form, "text") ?? "", form["unit"].ToString(), form["due"].ToString().Trim());

    /// <summary>Unit and day as data, or what is wrong with them.</summary>
    internal (UnitRef? Unit, DateOnly? Due, Refusal? Wrong) Read(DirectoryBook directory)
    {
        UnitRef? unit = null;
        if (Unit.Length > 0)
        {
            if (directory.Unit(Unit) is not { } known)
                return (null, null, new FieldWrong("unit", FieldFault.NotAChoice));
            unit = new UnitRef(known.Id, known.Name);
        }
        return DayField.IsWrong(Due) ? (null, null, new FieldWrong("due", FieldFault.NotADate)) : (unit, DayField.Read(Due), null);
    }
}
