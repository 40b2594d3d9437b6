using System.Collections.Immutable;

namespace Taskboard.Domain;

/// <summary>
/// Phạm vi: who may know of a thing. Either everyone signed in, or the units concerned and the leaders. It stands on every
/// journal record and holds alike in pages, push, search, counts, exports, feeds and notifications.
/// </summary>
/// <remarks>Two audiences are equal when they admit the same people: units are kept distinct and in ordinal order.</remarks>
public sealed record Audience
{
    private const string EveryoneText = "*";
    private const string UnitsPrefix = "u:";

    private Audience(ImmutableArray<string> units, string text) => (Units, Text) = (units, text);

    /// <summary>Everyone signed in.</summary>
    public static Audience Everyone { get; } = new([], EveryoneText);

    /// <summary>The units concerned, in ordinal order; empty for <see cref="Everyone"/>.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The compact form that is stored: <c>*</c>, or <c>u:</c> and the unit ids with commas.</summary>
    public string Text { get; }

    /// <summary>Whether everyone signed in may know.</summary>
    public bool IsEveryone => Text == EveryoneText;

    /// <summary>The units named, and the leaders. With no unit named, the leaders alone.</summary>
    /// <exception cref="ArgumentException">A unit id is empty or holds a comma.</exception>
    public static Audience OfUnits(IEnumerable<string> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        var sorted = units.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (sorted.Any(unit => string.IsNullOrEmpty(unit) || unit.Contains(',', StringComparison.Ordinal)))
            throw new ArgumentException("A unit id is empty or holds a comma.", nameof(units));
        return new Audience(sorted, UnitsPrefix + string.Join(',', sorted));
    }

    /// <summary>Reads the compact form, exactly as <see cref="Text"/> has it.</summary>
    /// <exception cref="FormatException">The text is no audience: an unreadable one must never be taken for everyone.</exception>
    public static Audience Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == EveryoneText)
            return Everyone;
        if (!text.StartsWith(UnitsPrefix, StringComparison.Ordinal))
            throw new FormatException($"No audience: '{text}'.");
        var audience = OfUnits(text[UnitsPrefix.Length..].Split(',', StringSplitOptions.RemoveEmptyEntries));
        return audience.Text == text ? audience : throw new FormatException($"Not as an audience is written: '{text}'.");
    }

    /// <summary>Whether somebody of this unit may know; a leader may know everything.</summary>
    public bool Admits(string? unit, bool isLeader) =>
        IsEveryone || isLeader || (unit is not null && Units.Contains(unit, StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool Equals(Audience? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The compact form.</summary>
    public override string ToString() => Text;
}
