namespace Taskboard.Import.Wording;

/// <summary>What a verb says about the words after it.</summary>
internal enum VerbKind
{
    /// <summary>Something is made or done that can be seen: tổ chức, xây dựng, gửi.</summary>
    Concrete,

    /// <summary>A direction without an end: tăng cường, đẩy mạnh, tiếp tục.</summary>
    Vague,

    /// <summary>How it is done: chủ động, kịp thời.</summary>
    Manner,

    /// <summary>Who answers for it: chủ trì, tham mưu.</summary>
    Leads,

    /// <summary>Who has a part in it: phối hợp.</summary>
    Coordinates,

    /// <summary>Words that end a name without being a verb: theo, nhằm, để.</summary>
    Stop,
}
