using Taskboard.Server.Hosting;

namespace Taskboard.Server.Boards;

/// <summary>Which board: that of one plan, or the one of all current plans.</summary>
/// <param name="PlanId">The plan; null for all current plans.</param>
public readonly record struct BoardKey(string? PlanId)
{
    private const string AllText = "all";

    /// <summary>The board of all plans of the current year.</summary>
    public static BoardKey All => default;

    /// <summary>As it stands in addresses and hub calls: a plan's id, or <c>all</c>.</summary>
    public override string ToString() => PlanId ?? AllText;

    /// <summary>Reads what <see cref="ToString"/> writes; nothing at all means all plans. False for a text that cannot be a plan's id.</summary>
    public static bool TryParse(string? text, out BoardKey key)
    {
        key = default;
        if (string.IsNullOrEmpty(text) || text == AllText)
            return true;
        if (!Identifiers.IsOne(text))
            return false;
        key = new BoardKey(text);
        return true;
    }
}
