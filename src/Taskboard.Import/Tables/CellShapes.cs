using Taskboard.Domain.Timing;
using Taskboard.Import.Wording;

namespace Taskboard.Import.Tables;

/// <summary>What the words of a cell look like, whatever column they stand in.</summary>
internal static class CellShapes
{
    private static readonly string[] TimeWords = ["quý", "tháng", "thời gian", "trước", "chưa xác định", "thường xuyên", "hằng năm", "hàng năm", "trong năm", "cả năm", "đầu năm", "cuối năm"];
    private static readonly string[] MoneyWords = ["ngân sách", "kinh phí", "tự túc", "xã hội hóa", "tài trợ", "sự nghiệp", "nguồn"];

    /// <summary>A number, or a span of numbers, with or without "người", "ngày".</summary>
    public static bool IsCount(string cell) => cell.Length is > 0 and <= 24 && char.IsAsciiDigit(cell[0]) && !cell.Contains('/', StringComparison.Ordinal);

    public static bool IsTime(string cell)
    {
        if (cell.Length is 0 or > 80 || cell.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '–'))
            return false;
        var lower = Lower.Of(cell);
        return Array.Exists(TimeWords, word => Words.Has(lower, word)) && !lower.StartsWith("phụ thuộc", StringComparison.Ordinal)
            || TimingPhrases.Read(cell).Form is TimingForm.Within or TimingForm.Before or TimingForm.Until or TimingForm.Open;
    }

    public static bool IsMoney(string cell) => cell.Length > 0 && Lower.Of(cell) is var lower && Array.Exists(MoneyWords, word => Words.Has(lower, word));

    /// <summary>Whether a column may hold such words: what a row is aligned by.</summary>
    public static int Fit(Column column, string cell)
    {
        if (cell.Length == 0)
            return 0;
        return column switch
        {
            Column.Ordinal => Ordinals.Is(cell) ? 3 : -3,
            Column.People or Column.Days => IsCount(cell) ? 3 : IsTime(cell) || IsMoney(cell) ? -2 : 0,
            Column.Time => IsTime(cell) ? 3 : IsCount(cell) || IsMoney(cell) ? -2 : 0,
            Column.Funding => IsMoney(cell) ? 2 : IsCount(cell) || IsTime(cell) ? -2 : 0,
            Column.Name or Column.Leader or Column.Country or Column.FromCountry or Column.Partner or Column.Content => IsCount(cell) ? -2 : IsTime(cell) && cell.Length < 30 ? -1 : 1,
            _ => 0,
        };
    }
}
