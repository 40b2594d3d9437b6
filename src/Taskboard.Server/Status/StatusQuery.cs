using System.Globalization;
using Taskboard.Domain.Status;

namespace Taskboard.Server.Status;

/// <summary>What the status page is asked.</summary>
/// <param name="Day">The day, at whose end tasks stand so.</param>
/// <param name="Original">True to judge by the original deadline.</param>
/// <param name="By">The grouping.</param>
/// <param name="Of">Key of the one group whose tasks are listed; null for all.</param>
/// <param name="Only">The one status whose tasks are listed; null for all.</param>
/// <param name="Lists">True where tasks are asked for.</param>
public sealed record StatusQuery(DateOnly Day, bool Original, StatusGrouping By, string? Of, OfficialStatus? Only, bool Lists)
{
    /// <summary>The address of it, from the question mark on.</summary>
    public string Address(string? of = null, OfficialStatus? only = null, bool lists = false) => string.Create(
        CultureInfo.InvariantCulture,
        $"?on={Day:yyyy-MM-dd}&by={By.ToString().ToLowerInvariant()}&against={(Original ? "original" : "extended")}{(of is null ? "" : "&of=" + Uri.EscapeDataString(of))}{(only is null ? "" : "&status=" + only.ToString()!.ToLowerInvariant())}{(lists ? "&list=1" : "")}");

    /// <summary>Reads it. What is no day, or in the future, is today.</summary>
    public static StatusQuery Read(IQueryCollection query, DateOnly today)
    {
        var day = Pages.DayField.Read(query["on"]) is { } asked && asked <= today ? asked : today;
        var by = Enum.TryParse<StatusGrouping>(query["by"], ignoreCase: true, out var grouping) && Enum.IsDefined(grouping) ? grouping : StatusGrouping.Unit;
        OfficialStatus? only = Enum.TryParse<OfficialStatus>(query["status"], ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;
        var of = query.ContainsKey("of") ? query["of"].ToString() : null;
        return new(day, query["against"] == "original", by, of, only, of is not null || only is not null || query["list"] == "1");
    }
}
