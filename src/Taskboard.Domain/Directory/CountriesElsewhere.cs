namespace Taskboard.Domain.Directory;

/// <summary>The Americas and Africa, with the national days of which we are sure.</summary>
internal static class CountriesElsewhere
{
    public static IEnumerable<Country> All { get; } =
    [
        new("us", "Hoa Kỳ", new(7, 4), NewYearFeast.Solar, ["Mỹ", "Hợp chủng quốc Hoa Kỳ", "USA", "United States"]),
        new("ca", "Canada", new(7, 1), NewYearFeast.Solar, ["Ca-na-đa"]),
        new("mx", "Mexico", new(9, 16), NewYearFeast.Solar, ["Mê-hi-cô", "Mêhicô", "Mễ Tây Cơ"]),
        new("cu", "Cuba", new(1, 1), NewYearFeast.Solar, ["Cu-ba"]),
        new("br", "Brazil", new(9, 7), NewYearFeast.Solar, ["Bra-xin", "Braxin", "Brasil"]),
        new("ar", "Argentina", new(5, 25), NewYearFeast.Solar, ["Ác-hen-ti-na", "Áchentina"]),
        new("cl", "Chile", new(9, 18), NewYearFeast.Solar, ["Chi-lê"]),
        new("pe", "Peru", new(7, 28), NewYearFeast.Solar, ["Pê-ru"]),
        new("ve", "Venezuela", new(7, 5), NewYearFeast.Solar, ["Vê-nê-xu-ê-la", "Vênêxuêla"]),
        new("co", "Colombia", new(7, 20), NewYearFeast.Solar, ["Cô-lôm-bi-a", "Côlômbia"]),
        new("ec", "Ecuador", new(8, 10), NewYearFeast.Solar, ["Ê-cu-a-đo"]),
        new("uy", "Uruguay", new(8, 25), NewYearFeast.Solar, ["U-ru-goay"]),
        new("bo", "Bolivia", new(8, 6), NewYearFeast.Solar, ["Bô-li-vi-a"]),
        new("pa", "Panama", new(11, 3), NewYearFeast.Solar, ["Pa-na-ma"]),
        new("cr", "Costa Rica", new(9, 15), NewYearFeast.Solar, ["Cốt-xta Ri-ca"]),
        new("ni", "Nicaragua", new(9, 15), NewYearFeast.Solar, ["Ni-ca-ra-goa"]),
        new("sv", "El Salvador", new(9, 15), NewYearFeast.Solar, ["En Xan-va-đo"]),
        new("do", "Dominicana", new(2, 27), NewYearFeast.Solar, ["Đô-mi-ni-ca-na"]),
        new("ht", "Haiti", new(1, 1), NewYearFeast.Solar, ["Ha-i-ti"]),
        new("za", "Nam Phi", new(4, 27), NewYearFeast.Solar, ["South Africa"]),
        new("eg", "Ai Cập", new(7, 23), NewYearFeast.Solar, ["Egypt"]),
        new("dz", "Algeria", new(11, 1), NewYearFeast.Solar, ["An-giê-ri", "Angiêri"]),
        new("ma", "Maroc", new(7, 30), NewYearFeast.Solar, ["Ma-rốc", "Morocco"]),
        new("tn", "Tunisia", new(3, 20), NewYearFeast.Solar, ["Tuy-ni-di"]),
        new("ng", "Nigeria", new(10, 1), NewYearFeast.Solar, ["Ni-giê-ri-a"]),
        new("gh", "Ghana", new(3, 6), NewYearFeast.Solar, ["Ga-na"]),
        new("sn", "Senegal", new(4, 4), NewYearFeast.Solar, ["Xê-nê-gan"]),
        new("ke", "Kenya", new(12, 12), NewYearFeast.Solar, ["Kê-ni-a"]),
        new("tz", "Tanzania", new(4, 26), NewYearFeast.Solar, ["Tan-da-ni-a", "Tanzani"]),
        new("ao", "Angola", new(11, 11), NewYearFeast.Solar, ["Ăng-gô-la"]),
        new("mz", "Mozambique", new(6, 25), NewYearFeast.Solar, ["Mô-dăm-bích"]),
    ];
}
