namespace Taskboard.Domain.Rounds;

/// <summary>Thành phần đoàn: somebody who goes along.</summary>
/// <param name="Role">What they are in the team.</param>
/// <param name="Name">The name as the list has it.</param>
/// <param name="PersonId">Who that is on the system, so that their phone may report; null for guests and drivers without an account.</param>
public sealed record Crew(CrewRole Role, string Name, string? PersonId = null);

/// <summary>What somebody is in a team.</summary>
public enum CrewRole
{
    /// <summary>Trưởng đoàn.</summary>
    Leader,

    /// <summary>Thành viên.</summary>
    Member,

    /// <summary>Phiên dịch.</summary>
    Interpreter,

    /// <summary>Cán bộ lễ tân.</summary>
    ProtocolOfficer,

    /// <summary>Lái xe.</summary>
    Driver,

    /// <summary>Báo chí.</summary>
    Press,
}
