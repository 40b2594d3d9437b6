namespace Taskboard.Domain.Directory;

/// <summary>Europe, with the national days of which we are sure.</summary>
internal static class CountriesOfEurope
{
    public static IEnumerable<Country> All { get; } =
    [
        new("ru", "Nga", new(6, 12), NewYearFeast.Solar, ["Liên bang Nga", "LB Nga", "Russia"]),
        new("ua", "Ukraine", new(8, 24), NewYearFeast.Solar, ["U-crai-na", "Ucraina", "Ukraina"]),
        new("by", "Belarus", new(7, 3), NewYearFeast.Solar, ["Bê-la-rút", "Bêlarut", "Bạch Nga"]),
        new("md", "Moldova", new(8, 27), NewYearFeast.Solar, ["Môn-đô-va"]),
        new("fr", "Pháp", new(7, 14), NewYearFeast.Solar, ["France"]),
        new("de", "Đức", new(10, 3), NewYearFeast.Solar, ["CHLB Đức", "Germany"]),
        new("it", "Italia", new(6, 2), NewYearFeast.Solar, ["Ý", "I-ta-li-a", "Italy"]),
        // the King's official birthday is set every year
        new("gb", "Anh", null, NewYearFeast.Solar,
            ["Vương quốc Anh", "Liên hiệp Vương quốc Anh và Bắc Ai-len", "Vương quốc Anh và Bắc Ai-len", "United Kingdom"]),
        new("ie", "Ireland", new(3, 17), NewYearFeast.Solar, ["Ai-len", "Ailen"]),
        new("nl", "Hà Lan", new(4, 27, NotOnSunday: true), NewYearFeast.Solar, ["Netherlands"]),
        new("be", "Bỉ", new(7, 21), NewYearFeast.Solar, ["Belgium"]),
        new("lu", "Luxembourg", new(6, 23), NewYearFeast.Solar, ["Lúc-xăm-bua", "Lucxembua"]),
        new("ch", "Thụy Sĩ", new(8, 1), NewYearFeast.Solar, ["Thụy Sỹ", "Switzerland"]),
        new("at", "Áo", new(10, 26), NewYearFeast.Solar, ["Austria"]),
        new("es", "Tây Ban Nha", new(10, 12), NewYearFeast.Solar, ["Spain"]),
        new("pt", "Bồ Đào Nha", new(6, 10), NewYearFeast.Solar, ["Portugal"]),
        new("gr", "Hy Lạp", new(3, 25), NewYearFeast.Solar, ["Greece"]),
        new("mt", "Malta", new(9, 21), NewYearFeast.Solar, ["Man-ta"]),
        new("cy", "Síp", new(10, 1), NewYearFeast.Solar, ["Cyprus"]),
        new("se", "Thụy Điển", new(6, 6), NewYearFeast.Solar, ["Sweden"]),
        new("no", "Na Uy", new(5, 17), NewYearFeast.Solar, ["Norway"]),
        new("dk", "Đan Mạch", null, NewYearFeast.Solar, ["Denmark"]),
        new("fi", "Phần Lan", new(12, 6), NewYearFeast.Solar, ["Finland"]),
        new("is", "Iceland", new(6, 17), NewYearFeast.Solar, ["Ai-xlen", "Ai-xơ-len", "Băng Đảo"]),
        // Ngày Hiến pháp and Ngày Độc lập: both are congratulated
        new("pl", "Ba Lan", null, NewYearFeast.Solar, ["Poland"]) { DaysInUse = [new(5, 3), new(11, 11)] },
        new("cz", "Séc", new(10, 28), NewYearFeast.Solar, ["Cộng hòa Séc", "Tiệp", "Czech"]),
        new("sk", "Slovakia", new(9, 1), NewYearFeast.Solar, ["Xlô-va-ki-a", "Slôvakia"]),
        new("hu", "Hungary", new(8, 20), NewYearFeast.Solar, ["Hung-ga-ri", "Hungari"]),
        new("ro", "Romania", new(12, 1), NewYearFeast.Solar, ["Ru-ma-ni", "Rumani", "Rumania"]),
        new("bg", "Bulgaria", new(3, 3), NewYearFeast.Solar, ["Bun-ga-ri", "Bungari"]),
        new("rs", "Serbia", new(2, 15), NewYearFeast.Solar, ["Xéc-bi-a", "Xéc-bi"]),
        new("hr", "Croatia", new(5, 30), NewYearFeast.Solar, ["Crô-a-ti-a"]),
        new("si", "Slovenia", new(6, 25), NewYearFeast.Solar, ["Xlô-ven-ni-a", "Xlôvenia"]),
        new("al", "Albania", new(11, 28), NewYearFeast.Solar, ["An-ba-ni"]),
        new("ee", "Estonia", new(2, 24), NewYearFeast.Solar, ["E-xtô-ni-a", "Extônia"]),
        new("lv", "Latvia", new(11, 18), NewYearFeast.Solar, ["Lát-vi-a"]),
        new("lt", "Litva", new(2, 16), NewYearFeast.Solar, ["Lít-va", "Lithuania"]),
        new("va", "Vatican", null, NewYearFeast.Solar, ["Va-ti-căng", "Tòa thánh Vatican"]),
    ];
}
