namespace Taskboard.Domain.Directory;

/// <summary>Asia and Oceania, with the national days of which we are sure.</summary>
internal static class CountriesOfAsia
{
    public static IEnumerable<Country> All { get; } =
    [
        new("vn", "Việt Nam", new(9, 2), NewYearFeast.Tet, ["Vietnam", "CHXHCN Việt Nam"]) { Asean = true },
        new("bn", "Brunei", new(2, 23), NewYearFeast.Solar, ["Bru-nây", "Brunei Darussalam"]) { Asean = true },
        new("kh", "Campuchia", new(11, 9), NewYearFeast.CholChnamThmay, ["Căm-pu-chia", "Cambodia"]) { Asean = true },
        new("id", "Indonesia", new(8, 17), NewYearFeast.Solar, ["In-đô-nê-xi-a", "Inđônêxia", "Inđô-nê-xia"]) { Asean = true },
        new("la", "Lào", new(12, 2), NewYearFeast.Bunpimay, ["Laos", "CHDCND Lào"]) { Asean = true },
        new("my", "Malaysia", new(8, 31), NewYearFeast.Solar, ["Ma-lai-xi-a", "Malaixia"]) { Asean = true },
        new("mm", "Myanmar", new(1, 4), NewYearFeast.Other, ["Mi-an-ma", "Mianma", "Miến Điện"]) { Asean = true },
        new("ph", "Philippines", new(6, 12), NewYearFeast.Solar, ["Phi-líp-pin", "Philippin", "Philipin"]) { Asean = true },
        new("sg", "Singapore", new(8, 9), NewYearFeast.Solar, ["Xin-ga-po", "Singapo"]) { Asean = true },
        new("th", "Thái Lan", new(12, 5), NewYearFeast.Songkran, ["Thailand"]) { Asean = true },
        new("tl", "Timor-Leste", null, NewYearFeast.Solar, ["Đông Timor", "Ti-mo Lét-xtê"])
        {
            Asean = true,
            DaysInUse = [new(5, 20), new(11, 28)],
        },
        new("cn", "Trung Quốc", new(10, 1), NewYearFeast.Chunjie, ["CHND Trung Hoa", "Trung Hoa", "China"]),
        new("tw", "Đài Loan", null, NewYearFeast.Chunjie, ["Đài Loan (Trung Quốc)", "Taiwan", "Đài Bắc"]),
        new("hk", "Hồng Kông", null, NewYearFeast.Chunjie, ["Hồng Công", "Hong Kong", "Hongkong"]),
        new("mo", "Ma Cao", null, NewYearFeast.Chunjie, ["Macau", "Macao"]),
        new("jp", "Nhật Bản", new(2, 23), NewYearFeast.Solar, ["Nhật", "Japan"]),
        // Khai thiên tiết and Ngày Giải phóng: plans name either
        new("kr", "Hàn Quốc", null, NewYearFeast.Seollal, ["Đại Hàn Dân Quốc", "Korea", "South Korea"])
        {
            DaysInUse = [new(10, 3), new(8, 15)],
        },
        new("kp", "Triều Tiên", new(9, 9), NewYearFeast.Seollal, ["CHDCND Triều Tiên", "Bắc Triều Tiên"]),
        new("mn", "Mông Cổ", new(7, 11), NewYearFeast.Other, ["Mongolia"]),
        // Ngày Cộng hòa and Ngày Độc lập: plans name either
        new("in", "Ấn Độ", null, NewYearFeast.Solar, ["India"]) { DaysInUse = [new(1, 26), new(8, 15)] },
        new("pk", "Pakistan", new(3, 23), NewYearFeast.Solar, ["Pa-ki-xtan"]),
        new("bd", "Bangladesh", new(3, 26), NewYearFeast.Other, ["Băng-la-đét"]),
        new("lk", "Sri Lanka", new(2, 4), NewYearFeast.Other, ["Xri Lan-ca"]),
        new("np", "Nepal", null, NewYearFeast.Other, ["Nê-pan"]),
        new("bt", "Bhutan", new(12, 17), NewYearFeast.Other, ["Bu-tan"]),
        new("mv", "Maldives", new(7, 26), NewYearFeast.Solar, ["Man-đi-vơ"]),
        new("af", "Afghanistan", null, NewYearFeast.Other, ["Áp-ga-ni-xtan"]),
        new("ir", "Iran", new(2, 11), NewYearFeast.Other, ["I-ran"]),
        new("iq", "Iraq", null, NewYearFeast.Solar, ["I-rắc"]) { DaysInUse = [new(7, 14), new(10, 3)] },
        new("il", "Israel", null, NewYearFeast.Other, ["I-xra-en", "Ixraen"]),
        new("ps", "Palestine", new(11, 15), NewYearFeast.Solar, ["Pa-le-xtin"]),
        new("jo", "Jordan", new(5, 25), NewYearFeast.Solar, ["Gioóc-đa-ni"]),
        new("lb", "Lebanon", new(11, 22), NewYearFeast.Solar, ["Li-băng", "Liban"]),
        new("sa", "Ả Rập Xê Út", new(9, 23), NewYearFeast.Solar, ["Ả-rập Xê-út", "Arập Xêút", "Saudi Arabia"]),
        new("ae", "UAE", new(12, 2), NewYearFeast.Solar,
            ["Các Tiểu vương quốc Ả Rập Thống nhất", "Tiểu vương quốc Ả Rập Thống nhất"]),
        new("qa", "Qatar", new(12, 18), NewYearFeast.Solar, ["Ca-ta"]),
        new("kw", "Kuwait", new(2, 25), NewYearFeast.Solar, ["Cô-oét"]),
        new("bh", "Bahrain", new(12, 16), NewYearFeast.Solar, ["Ba-ranh"]),
        new("om", "Oman", null, NewYearFeast.Solar, ["Ô-man"]) { DaysInUse = [new(11, 18), new(11, 20)] },
        new("tr", "Thổ Nhĩ Kỳ", new(10, 29), NewYearFeast.Solar, ["Türkiye", "Turkey"]),
        new("kz", "Kazakhstan", null, NewYearFeast.Solar, ["Ca-dắc-xtan", "Kadắcxtan"])
        {
            DaysInUse = [new(10, 25), new(12, 16)],
        },
        new("uz", "Uzbekistan", new(9, 1), NewYearFeast.Solar, ["U-dơ-bê-ki-xtan", "Udơbêkixtan"]),
        new("kg", "Kyrgyzstan", new(8, 31), NewYearFeast.Solar, ["Cư-rơ-gư-xtan"]),
        new("tj", "Tajikistan", new(9, 9), NewYearFeast.Solar, ["Tát-gi-ki-xtan"]),
        new("tm", "Turkmenistan", new(9, 27), NewYearFeast.Solar, ["Tuốc-mê-ni-xtan"]),
        new("az", "Azerbaijan", new(5, 28), NewYearFeast.Solar, ["A-déc-bai-gian"]),
        new("am", "Armenia", new(9, 21), NewYearFeast.Solar, ["Ác-mê-ni-a"]),
        new("ge", "Georgia", new(5, 26), NewYearFeast.Solar, ["Gru-di-a", "Gruzia"]),
        new("au", "Australia", new(1, 26), NewYearFeast.Solar, ["Úc", "Ốt-xtrây-li-a", "Ôxtrâylia", "Ô-xtrây-li-a"]),
        new("nz", "New Zealand", new(2, 6), NewYearFeast.Solar, ["Niu Di-lân", "Niu Dilân", "Tân Tây Lan"]),
        new("pg", "Papua New Guinea", new(9, 16), NewYearFeast.Solar, ["Pa-pua Niu Ghi-nê"]),
        new("fj", "Fiji", new(10, 10), NewYearFeast.Solar, ["Phi-gi"]),
    ];
}
