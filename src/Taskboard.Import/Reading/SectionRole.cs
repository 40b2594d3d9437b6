namespace Taskboard.Import.Reading;

/// <summary>What a section of a plan is for.</summary>
internal enum SectionRole
{
    /// <summary>Work: activities, tasks, measures.</summary>
    Content,

    /// <summary>Who does what (tổ chức thực hiện).</summary>
    Organisation,

    /// <summary>Money: only drawing up and appraising estimates is work.</summary>
    Funding,

    /// <summary>Purpose, requirements, grounds, last year's results: no work.</summary>
    NoWork,
}
