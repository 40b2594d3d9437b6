using static Taskboard.Domain.Workflows.Tables.TableWords;

namespace Taskboard.Domain.Workflows.Tables;

/// <summary>How letters and cards travel.</summary>
internal static class Channels
{
    internal static FieldNeed Channel { get; } = Choice("channel", "Kênh gửi", "Channel",
        ("embassy", new("Qua Đại sứ quán", "By the embassy")),
        ("diplomatic", new("Đường ngoại giao", "Diplomatic pouch")),
        ("post", new("Bưu chính", "By post")),
        ("e-mail", new("Thư điện tử", "By e-mail")),
        ("hand", new("Trao trực tiếp", "By hand")));
}
