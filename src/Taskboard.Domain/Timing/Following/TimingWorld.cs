using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Timing.Following;

/// <summary>What days rest on besides the plan: the working days, and the partners with their national days.</summary>
/// <param name="Calendar">The working days.</param>
/// <param name="Partners">The directory of partners.</param>
/// <param name="DayOf">Which of a partner's days counts; null for the present one.</param>
public sealed record TimingWorld(OfficialCalendar Calendar, PartnerIndex Partners, Func<Partner, PartnerDay>? DayOf = null)
{
    /// <summary>The partner whom work is for, where the directory knows it.</summary>
    public Partner? PartnerOf(TimedWork work)
    {
        foreach (var name in work.Names)
        {
            if (Partners.Find(name) is { Kind: not PartnerKind.Group } partner)
            {
                return partner;
            }
        }

        return null;
    }

    /// <summary>The country whom work is for, and its national day where the directory has its own.</summary>
    internal (Country? Country, NationalDay? Own) For(TimedWork work)
    {
        if (PartnerOf(work) is { } partner)
        {
            var day = DayOf is null ? partner.Day : DayOf(partner);
            return (Countries.ByCode(day.Country) ?? CountryOf(work), day.NationalDay);
        }

        return (CountryOf(work), null);
    }

    private static Country? CountryOf(TimedWork work)
    {
        foreach (var name in work.Names)
        {
            if ((Countries.Find(name) ?? CountryMentions.FirstIn(name)) is { } country)
            {
                return country;
            }
        }

        return null;
    }
}
