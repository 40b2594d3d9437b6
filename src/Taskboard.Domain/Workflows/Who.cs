namespace Taskboard.Domain.Workflows;

/// <summary>Who may take a transition, in relation to the task (domain/workflows.md, section 0).</summary>
public enum Who
{
    /// <summary>Cơ quan chủ trì: an officer of a lead unit.</summary>
    LeadUnit,

    /// <summary>Cơ quan phối hợp: an officer of a coordinating unit.</summary>
    CoordinatingUnit,

    /// <summary>Cơ quan đầu mối: somebody of the focal unit, or a coordinator.</summary>
    FocalPoint,

    /// <summary>Somebody of the UBND's office.</summary>
    PpcOffice,

    /// <summary>Văn thư.</summary>
    Clerk,

    /// <summary>Somebody of the finance department.</summary>
    Finance,

    /// <summary>Somebody of the police.</summary>
    Police,

    /// <summary>Chủ tịch, Phó Chủ tịch UBND: approve and decide.</summary>
    Signer,

    /// <summary>The leader whom the task itself names as the one who signs, Bí thư among them: nobody signs another's letter.</summary>
    NamedSigner,

    /// <summary>Somebody who speaks for Thường trực Tỉnh ủy.</summary>
    PartyStanding,

    /// <summary>The unit that owes a part; never named by a transition.</summary>
    PartUnit,

    /// <summary>Nobody: it happens by itself.</summary>
    System,
}
