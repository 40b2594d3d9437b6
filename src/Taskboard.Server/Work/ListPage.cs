using System.Globalization;

namespace Taskboard.Server.Work;

/// <summary>The piece of a long list that a page shows.</summary>
/// <param name="From">How many come before it; always whole pages.</param>
/// <param name="Most">How many a page shows.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct ListPage(int From, int Most, int Total)
{
    /// <summary>How many come before it and stand on it.</summary>
    public int To => Math.Min(From + Most, Total);

    /// <summary>Where the next page begins; null on the last.</summary>
    public int? Next => To < Total ? To : null;

    /// <summary>Where the page before begins; null on the first.</summary>
    public int? Before => From > 0 ? From - Most : null;

    /// <summary>The page that is asked for: the last where the list has become shorter, and the first where nothing sensible is asked.</summary>
    /// <param name="from">What stands in the address.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="most">How many a page shows.</param>
    public static ListPage Of(string? from, int total, int most)
    {
        var asked = int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new(Math.Min(asked, Math.Max(0, total - 1)) / most * most, most, total);
    }
}
