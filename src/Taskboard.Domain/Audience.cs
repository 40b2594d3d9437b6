using System.Collections.Immutable;
using System.Text.Json;
using Taskboard.Domain.Directory;

namespace Taskboard.Domain;

/// <summary>
/// Phạm vi: who may know of a thing. Either everyone signed in, or the units concerned, whoever holds a function that the work needs, and the leaders. It stands on every
/// journal record and holds alike in pages, push, search, counts, exports, feeds and notifications.
/// </summary>
/// <remarks>Two audiences are equal when they admit the same people: units are kept distinct and in ordinal order.</remarks>
public sealed record Audience
{
    private const string EveryoneText = "*";
    private const string UnitsPrefix = "u:";
    private const string FunctionsPrefix = ";f:";

    private Audience(ImmutableArray<string> units, ImmutableArray<UnitFunction> functions, string text) =>
        (Units, Functions, Text) = (units, functions, text);

    /// <summary>Everyone signed in.</summary>
    public static Audience Everyone { get; } = new([], [], EveryoneText);

    /// <summary>The units concerned, in ordinal order; empty for <see cref="Everyone"/>.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>Functions whose holders may know of it besides the units.</summary>
    public ImmutableArray<UnitFunction> Functions { get; }

    /// <summary>The compact form that is stored: <c>*</c>, or <c>u:</c> and the unit ids with commas, then <c>;f:</c> and functions where there are any.</summary>
    public string Text { get; }

    /// <summary>Whether everyone signed in may know.</summary>
    public bool IsEveryone => Text == EveryoneText;

    /// <summary>The units named, and the leaders. With no unit named, the leaders alone.</summary>
    /// <param name="units">Ids of the units.</param>
    /// <param name="functions">Functions whose holders may know of it as well, whichever unit holds them.</param>
    /// <exception cref="ArgumentException">A unit id is empty or holds a comma or a semicolon.</exception>
    public static Audience OfUnits(IEnumerable<string> units, IEnumerable<UnitFunction>? functions = null)
    {
        ArgumentNullException.ThrowIfNull(units);
        var sorted = units.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        if (sorted.Any(unit => string.IsNullOrEmpty(unit) || unit.AsSpan().ContainsAny(',', ';')))
            throw new ArgumentException("A unit id is empty or holds a comma or a semicolon.", nameof(units));
        var held = (functions ?? []).Distinct().Order().ToImmutableArray();
        var text = UnitsPrefix + string.Join(',', sorted);
        return new Audience(sorted, held, held.IsEmpty ? text : text + FunctionsPrefix + string.Join(',', held.Select(Word)));
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
        var end = text.IndexOf(FunctionsPrefix, StringComparison.Ordinal);
        var functions = end < 0 ? [] : text[(end + FunctionsPrefix.Length)..].Split(',').Select(word => Function(word, text));
        var units = text[UnitsPrefix.Length..(end < 0 ? text.Length : end)].Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (units.Any(unit => unit.Contains(';', StringComparison.Ordinal)))
            throw new FormatException($"Not as an audience is written: '{text}'.");
        var audience = OfUnits(units, functions);
        return audience.Text == text ? audience : throw new FormatException($"Not as an audience is written: '{text}'.");
    }

    /// <summary>Whether somebody of this unit may know; a leader may know everything.</summary>
    public bool Admits(string? unit, bool isLeader) =>
        IsEveryone || isLeader || (unit is not null && Units.Contains(unit, StringComparer.Ordinal));

    /// <summary>Whether whoever holds this function may know.</summary>
    public bool Admits(UnitFunction function) => IsEveryone || Functions.Contains(function);

    private static string Word(UnitFunction function) => JsonNamingPolicy.KebabCaseLower.ConvertName(function.ToString());

    private static UnitFunction Function(string word, string text)
    {
        foreach (var function in Enum.GetValues<UnitFunction>())
            if (Word(function) == word)
                return function;
        throw new FormatException($"No audience: '{text}'.");
    }

    /// <inheritdoc/>
    public bool Equals(Audience? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The compact form.</summary>
    public override string ToString() => Text;
}
