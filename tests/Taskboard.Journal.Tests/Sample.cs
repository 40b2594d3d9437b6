using System.Globalization;
using System.Text;
using Taskboard.Domain;

namespace Taskboard.Journal.Tests;

/// <summary>Appends such as the board makes.</summary>
internal static class Sample
{
    public static readonly JournalActor Actor = new("person/01", "Nguyễn Thị Hòa", "unit/so-ngoai-vu");

    public static Append Append(string stream, long expectedVersion, string commandId, params RowChange[] rows) =>
        new(stream, expectedVersion, commandId, Audience.Everyone, Actor, Events($"{stream}@{expectedVersion + 1}"),
            rows.Length > 0 ? rows : [Row(stream, expectedVersion + 1)]);

    public static ReadOnlyMemory<byte> Events(string what) =>
        Encoding.UTF8.GetBytes($$"""[{"type":"moved","v":1,"what":"{{what}}","reason":"Đã trình Chủ tịch ký"}]""");

    public static TaskRow Row(string stream, long version, string planId = "plan/01") => new(
        stream, planId, 1, "letter", version % 2 == 0 ? "drafting" : "signing", "preparing", version, new DateOnly(2025, 9, 2),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{stream}}","version":{{version}},"title":"Thư mừng Quốc khánh"}""")));
}
