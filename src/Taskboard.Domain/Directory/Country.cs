using System.Globalization;

namespace Taskboard.Domain.Directory;

/// <summary>A partner's country, as far as dates and names of partners need it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2, lower case.</param>
/// <param name="Name">The short Vietnamese name: "Nhật Bản".</param>
/// <param name="NationalDay">Its national day. Null where it moves (Israel, the United Kingdom), where two days are in use
/// (<see cref="DaysInUse"/>) or where we are not sure: then the plan or a person names it.</param>
/// <param name="NewYear">The new year that its people keep.</param>
/// <param name="Aliases">Other names and spellings: "Liên bang Nga", "Italia", "CHDCND Lào".</param>
public sealed record Country(
    string Code,
    string Name,
    NationalDay? NationalDay,
    NewYearFeast NewYear,
    IReadOnlyList<string> Aliases)
{
    /// <summary>Its name in English.</summary>
    public string EnglishName => new RegionInfo(Code).EnglishName;

    /// <summary>The days that plans take for its national day, where there are several.</summary>
    public IReadOnlyList<NationalDay> DaysInUse { get; init; } = [];

    /// <summary>One of the ten states that make ASEAN with Vietnam.</summary>
    public bool Asean { get; init; }
}
