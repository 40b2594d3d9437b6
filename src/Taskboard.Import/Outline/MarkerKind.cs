namespace Taskboard.Import.Outline;

/// <summary>The numbering schemes of official documents (Nghị định 30/2020/NĐ-CP, phụ lục I) and of practice.</summary>
internal enum MarkerKind
{
    /// <summary>Phần I, Phần thứ nhất, Chương II, Mục 1.</summary>
    Part,

    /// <summary>A, B, C: party programmes.</summary>
    UpperLetter,

    /// <summary>I, II, III.</summary>
    Roman,

    /// <summary>1, 2, 3; Điều 1.</summary>
    Number,

    /// <summary>Hoạt động 1:, Nhiệm vụ 2:, Sự kiện số 3.</summary>
    Named,

    /// <summary>1.1, 2.1.3.</summary>
    Dotted,

    /// <summary>a), b), đ).</summary>
    LowerLetter,

    /// <summary>1), (1).</summary>
    Parenthesis,

    /// <summary>A star that opens a remark of its own.</summary>
    Star,

    /// <summary>A dash or a dot.</summary>
    Dash,

    /// <summary>A plus, below a dash.</summary>
    Plus,
}
