namespace Taskboard.Server.Api;

/// <summary>Names under which files come: only shown, never opened.</summary>
internal static class FileNames
{
    private const int Longest = 200;

    /// <summary>The last part of a path, without control characters; "plan.txt" where nothing is left.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Replace('\\', '/').Split('/')[^1];
        var kept = string.Concat(last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return kept.Length == 0 ? "plan.txt" : kept.Length > Longest ? kept[..Longest] : kept;
    }
}
