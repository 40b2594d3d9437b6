using System.Collections.Immutable;
using Taskboard.Import.Units;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Reading;

/// <summary>Who leads, where a remark in brackets says it: "(Sở Công Thương chủ trì)", "(Quý IV; Sở A chủ trì, Sở B phối hợp)".</summary>
internal static class BracketedRoles
{
    public static (ImmutableArray<string> Lead, ImmutableArray<string> Coordinating) In(string text)
    {
        ImmutableArray<string> lead = [], with = [];
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0 || close - open > 300)
                continue;
            foreach (var part in text[(open + 1)..close].Split([';', ',']).Select(part => part.Trim()))
            {
                var lower = Lower.Of(part);
                var assignment = AssignmentReader.Read(part, lower, 0, part.Length);
                if (assignment.Subjects.IsEmpty)
                    continue;
                if (assignment.Coordinates)
                    with = UnitNames.Joined(with, assignment.Subjects);
                else if (lead.IsEmpty && assignment.Leads)
                    (lead, with) = (assignment.Subjects, UnitNames.Joined(with, assignment.Coordinating));
            }
        }

        return (lead, with);
    }
}
