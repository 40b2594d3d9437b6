using System.Text;
using Taskboard.Domain.Text;

namespace Taskboard.Domain.Tests.Text;

public class VietnameseTextTests
{
    [Theory]
    [InlineData("Chúc Tết Đại sứ quán", "chuc tet dai su quan")]
    [InlineData("ĐƯỜNG ĐỘ ẰẮẲẴẶ Ỹ ỵ", "duong do aaaaa y y")]
    [InlineData("Linköping, São Paulo", "linkoping, sao paulo")]
    [InlineData("05\u00A0–\u00A007", "05 - 07")]
    [InlineData("Ðại sứ", "dai su")]
    [InlineData("plain ASCII", "plain ascii")]
    [InlineData("", "")]
    public void Folding_drops_case_and_marks(string text, string folded)
    {
        Assert.Equal(folded, VietnameseText.Fold(text));
        Assert.Equal(folded, VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Thăm và chúc Tết Đại sứ quán Nhật Bản", "chuc tet dai su quan", true)]
    [InlineData("Thăm và chúc Tết Đại sứ quán Nhật Bản", "ĐẠI SỨ", true)]
    [InlineData("Thăm và chúc Tết Đại sứ quán Nhật Bản", "lanh su", false)]
    [InlineData("Thăm", "", true)]
    public void A_search_finds_text_whatever_its_marks(string text, string query, bool found)
    {
        Assert.Equal(found, VietnameseText.FoldedContains(text, query));
        Assert.Equal(found, VietnameseText.FoldedContains(new string(' ', 600) + text, query));
    }

    [Theory]
    [InlineData("hoà bình", "hòa bình")]
    [InlineData("thoả thuận", "thỏa thuận")]
    [InlineData("khoẻ", "khỏe")]
    [InlineData("Tỉnh uỷ", "tỉnh ủy")]
    [InlineData("kỷ niệm", "kỉ niệm")]
    [InlineData("Thụy Sỹ", "Thuỵ Sĩ")]
    [InlineData("Quý III", "Quí III")]
    [InlineData("qúy", "quý")]
    [InlineData("Quốc\u00A0khánh\n Lào ", "quốc khánh lào")]
    public void What_is_spelt_in_two_ways_has_one_key(string one, string other)
    {
        Assert.Equal(VietnameseText.Key(one), VietnameseText.Key(other));
        Assert.Equal(VietnameseText.Key(one), VietnameseText.Key(other.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("tư", "từ")]
    [InlineData("năm", "nam")]
    [InlineData("thủy", "thúy")]
    [InlineData("hoài", "hoái")]
    [InlineData("quý", "quy")]
    public void What_differs_in_meaning_keeps_different_keys(string one, string other) =>
        Assert.NotEqual(VietnameseText.Key(one), VietnameseText.Key(other));

    [Fact]
    public void Names_are_sorted_by_the_Vietnamese_alphabet()
    {
        string[] sorted = ["10", "An Giang", "ăn", "Ấn Độ", "Ba Lan", "Cuba", "dân", "Đan Mạch", "Đức", "Hà Lan", "hòa", "Lào", "lão", "Nga", "Ốt-xtrây-li-a", "Ơn", "Thái Lan", "ưu", "Ý"];
        var shuffled = sorted.OrderBy(name => VietnameseText.Fold(name).Length).ThenByDescending(name => name, StringComparer.Ordinal);

        Assert.Equal(sorted, shuffled.Order(VietnameseText.Comparer));
    }

    [Fact]
    public void Tones_decide_only_among_words_of_the_same_letters()
    {
        string[] sorted = ["ma", "mà", "mả", "mã", "má", "mạ", "man", "màn"];

        Assert.Equal(sorted, sorted.Reverse().Order(VietnameseText.Comparer));
    }

    [Fact]
    public void Comparing_is_an_order()
    {
        const string Letters = "aàÁăâđdD1 ơƠ-ỹ漢";
        var random = new Random(7);
        var names = Enumerable.Range(0, 60).Select(_ => new string([.. Enumerable.Range(0, random.Next(4)).Select(_ => Letters[random.Next(Letters.Length)])])).ToArray();
        foreach (var a in names)
        {
            foreach (var b in names)
            {
                Assert.Equal(Math.Sign(VietnameseText.Compare(a, b)), -Math.Sign(VietnameseText.Compare(b, a)));
                Assert.Equal(VietnameseText.Compare(a, b) == 0, a == b);
                foreach (var c in names)
                {
                    Assert.False(VietnameseText.Compare(a, b) <= 0 && VietnameseText.Compare(b, c) <= 0 && VietnameseText.Compare(a, c) > 0);
                }
            }
        }
    }

    [Fact]
    public void A_broken_surrogate_is_replaced_and_breaks_nothing()
    {
        const string Broken = "T\uD83Dết";

        Assert.Equal("T\uFFFDết", VietnameseText.Nfc(Broken));
        Assert.NotNull(VietnameseText.Key(Broken));
        Assert.NotNull(VietnameseText.Fold(Broken));
    }
}
