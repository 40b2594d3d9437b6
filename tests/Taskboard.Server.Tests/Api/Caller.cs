namespace Taskboard.Server.Tests.Api;

/// <summary>Who asks. Roles sign in on a page and send its cookie; tokens come in the header.</summary>
public enum Caller
{
    /// <summary>Administers users and units, and has no say in tasks.</summary>
    Admin,

    /// <summary>Coordinates.</summary>
    Coordinator,

    /// <summary>Chủ tịch, without a unit of the task.</summary>
    Leader,

    /// <summary>An officer of the task's lead unit.</summary>
    OfficerOfTheUnit,

    /// <summary>An officer of a unit that has nothing to do with the task.</summary>
    OfficerOfAnother,

    /// <summary>Looks on.</summary>
    Viewer,

    /// <summary>Is not signed in.</summary>
    Nobody,

    /// <summary>A coordinator's token for looking.</summary>
    ReadToken,

    /// <summary>A coordinator's token for looking and changing.</summary>
    WriteToken,
}
