namespace Taskboard.Domain.Tasks;

/// <summary>What sort of work a task is (Loại việc). The kind chooses the workflow.</summary>
public enum TaskKind
{
    /// <summary>Anything that no other kind fits (việc khác).</summary>
    Other,

    /// <summary>A letter of congratulation (thư chúc mừng).</summary>
    Letter,

    /// <summary>A greeting card (thiếp).</summary>
    Card,

    /// <summary>A visit paid to a partner in the country (đoàn thăm, chúc Tết).</summary>
    Visit,

    /// <summary>A delegation going abroad (đoàn ra).</summary>
    Outgoing,

    /// <summary>A foreign delegation received (đoàn vào).</summary>
    Incoming,

    /// <summary>An international agreement to be signed (thỏa thuận quốc tế).</summary>
    Agreement,

    /// <summary>A conference, exchange or other event (hội nghị, sự kiện).</summary>
    Event,

    /// <summary>A periodic report (báo cáo).</summary>
    Report,

    /// <summary>An estimate of costs, its appraisal and settlement (dự toán, kinh phí).</summary>
    Budget,

    /// <summary>Gifts for partners (tặng phẩm, quà tặng).</summary>
    Gift,

    /// <summary>Press and information work (tuyên truyền, thông tin đối ngoại).</summary>
    Publicity,

    /// <summary>Security of events and vetting of partners (bảo đảm an ninh).</summary>
    Security,

    /// <summary>A scheme, plan or strategy to be drawn up (đề án, kế hoạch).</summary>
    Scheme,
}
