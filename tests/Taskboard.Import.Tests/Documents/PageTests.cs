using System.Text;
using Taskboard.Import.Documents;

namespace Taskboard.Import.Tests.Documents;

/// <summary>What a web page, or what the clipboard brings of one, says.</summary>
public class PageTests
{
    [Fact]
    public void Lists_show_the_numbers_that_a_browser_draws() => Assert.Equal(
        ["1. Một", "a) Hai", "b) Ba", "2. Bốn", "- Năm", "III. Sáu", "1. Có số sẵn"],
        Lines("<ol><li>Một<ol type=a><li>Hai<li>Ba</ol></li><li>Bốn</li></ol><ul><li>Năm</ul><ol type=I start=3><li>Sáu</ol><ul><li>1. Có số sẵn</ul>"));

    [Fact]
    public void Spaces_of_the_source_are_one_space_and_blocks_are_lines() => Assert.Equal(
        ["Sở Ngoại vụ chủ trì", "dòng hai", "Thanh tra"], Lines("<div>Sở&nbsp;Ngoại\n   <b>vụ</b> chủ trì<br>dòng hai<p>Thanh<span> tra</span></p></div>"));

    [Fact]
    public void A_cell_over_several_rows_gives_its_words_to_each()
    {
        var document = Open("<table><tr><th>TT<th>Nội dung<th>Chủ trì</tr><tr><td>1<td>A<td rowspan=2>Sở Ngoại vụ</tr><tr><td>2<td>B</tr><tr><td>3<td>C<td>Sở Y tế</tr></table>");

        Assert.Equal(["TT|Nội dung|Chủ trì", "1|A|Sở Ngoại vụ", "2|B|Sở Ngoại vụ", "3|C|Sở Y tế"], Assert.Single(document.Tables).Rows.Select(row => string.Join('|', row.Cells)));
    }

    [Fact]
    public void A_page_set_in_a_table_is_read_as_lines_with_the_table_within_it_as_one()
    {
        var document = Open("<table><tr><td><p>KẾ HOẠCH</p><table><tr><td>TT<td>Nội dung<td>Chủ trì<tr><td>1<td>A<td>Sở Y tế</table><p>Hết</p></td></tr></table>");

        Assert.Equal(2, Assert.Single(document.Tables).Rows.Length);
        Assert.Equal(["KẾ HOẠCH", "TT\tNội dung\tChủ trì", "1\tA\tSở Y tế", "Hết"], document.Lines.Where(line => line.Length > 0));
    }

    [Fact]
    public void What_the_clipboard_puts_before_the_markup_is_left_out() => Assert.Equal(
        ["KẾ HOẠCH"], Lines("Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:http://example.invalid\r\n<html><body><!--StartFragment--><p>KẾ HOẠCH</p><!--EndFragment--></body></html>"));

    [Fact]
    public void Pasted_text_is_read_where_the_clipboard_had_no_markup()
    {
        var document = Assert.IsType<DocumentOutcome.Opened>(DocumentFile.OpenPasted("KẾ HOẠCH\r\n1. Tổ chức", "", "dán")).Document;

        Assert.Equal<string>(["KẾ HOẠCH", "1. Tổ chức"], document.Lines);
        Assert.IsType<DocumentProblem.Empty>(Assert.IsType<DocumentOutcome.Refused>(DocumentFile.OpenPasted("  ", null, "dán")).Problem);
    }

    private static IEnumerable<string> Lines(string html) => Open(html).Lines.Where(line => line.Length > 0);

    private static PlanDocument Open(string html) => Assert.IsType<DocumentOutcome.Opened>(DocumentFile.Open(Encoding.UTF8.GetBytes(html), "page.html")).Document;
}
