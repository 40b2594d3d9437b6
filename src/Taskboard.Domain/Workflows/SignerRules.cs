using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Workflows;

/// <summary>Who is meant by the words in which a task names its signer ("Bí thư Tỉnh ủy", "Phó Chủ tịch UBND tỉnh").</summary>
public static class SignerRules
{
    private const string Secretary = "Bí thư";
    private const string Chair = "Chủ tịch";

    /// <summary>True when the words name the user or a position that the user holds. A vice chair signs for the chair (KT. CHỦ
    /// TỊCH, Nghị định 30/2020/NĐ-CP, Điều 13) and the other way round, but neither signs for the party secretary. Words
    /// that name no position leave it to any signing leader.</summary>
    public static bool IsNamed(ActingUser user, string? words)
    {
        if (words is null || user.Names.Any(name => Says(words, name)))
            return true;
        var bySecretary = Says(words, Secretary);
        var byChair = Says(words, Chair);
        if (!bySecretary && !byChair)
            return true;
        return (bySecretary && user.Positions.Contains(Position.PartySecretary))
            || (byChair && (user.Positions.Contains(Position.Chair) || user.Positions.Contains(Position.ViceChair)));
    }

    private static bool Says(string words, string part) =>
        part.Length > 0 && words.Contains(part, StringComparison.OrdinalIgnoreCase);
}
