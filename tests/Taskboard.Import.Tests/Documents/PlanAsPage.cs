using System.Net;
using System.Text;

namespace Taskboard.Import.Tests.Documents;

/// <summary>Sets a plan as a web page shows it, with the junk around it.</summary>
internal static class PlanAsPage
{
    public static string Html(string text)
    {
        var body = new StringBuilder();
        foreach (var piece in PlanPieces.Of(text))
        {
            if (piece.IsTable)
                Table(piece, body);
            else
                body.Append("<p style=\"text-align:justify\">").Append(Words(piece.Whole)).Append("</p>\n");
        }

        return $$"""
            <!DOCTYPE html><html><head><title>Cổng thông tin</title><meta charset="utf-8"><style>p { margin: 0 }</style><script>document.write("KẾ HOẠCH GIẢ");</script></head>
            <body><header class="site-header"><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li><li><a href="/vb">Văn bản</a></li></ul></nav></header>
            <div class="ads"><iframe src="http://example.invalid/ad"></iframe>Mua ngay hôm nay</div>
            <div class="layout"><aside>Thời tiết: 30 độ</aside><div class="content"><article>{{body}}</article></div>
            <div class="related"><h3>Tin liên quan</h3><ul><li><a href="/1">Kế hoạch tổ chức Hội nghị</a></li><li><a href="/2">Báo cáo năm</a></li><li><a href="/3">Đón đoàn</a></li></ul></div></div>
            <div style="display: none">1. Tổ chức Hội nghị ẩn. Cơ quan chủ trì: Sở Ngoại vụ.</div>
            <footer>Bản quyền thuộc về Cổng thông tin. <a href="/lh">Liên hệ</a></footer><script src="http://example.invalid/x.js"></script></body></html>
            """;
    }

    private static void Table(Piece piece, StringBuilder body)
    {
        var width = piece.Rows.Max(row => row.Length);
        body.Append("<table border=1><tbody>");
        foreach (var row in piece.Rows)
        {
            if (row.Count(cell => cell.Length > 0) == 1 && row[0].Length > 0)
                body.Append("<tr><td colspan=").Append(width).Append('>').Append(Words(row[0])).Append("</td></tr>");
            else
                body.Append("<tr>").Append(string.Concat(row.Select(cell => $"<td><span>{Words(cell)}</span></td>"))).Append("</tr>");
        }

        body.Append("</tbody></table>");
    }

    /// <summary>The words with spaces that do not break, lines of the source broken anywhere, and marks of emphasis.</summary>
    private static string Words(string text)
    {
        var words = WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal).Split(' ');
        var html = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
            html.Append(i == 0 ? "" : i % 7 == 3 ? "&nbsp;" : i % 12 == 5 ? "\n    " : " ").Append(i % 10 == 4 ? $"<b>{words[i]}</b>" : words[i]);
        return html.ToString();
    }
}
