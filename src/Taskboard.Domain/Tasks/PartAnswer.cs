namespace Taskboard.Domain.Tasks;

/// <summary>What an opinion comes to.</summary>
public enum PartAnswer
{
    /// <summary>Nhất trí.</summary>
    Agrees,

    /// <summary>Có ý kiến khác.</summary>
    Differs,
}
