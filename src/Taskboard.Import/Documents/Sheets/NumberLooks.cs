using System.Globalization;
using System.Xml;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Sheets;

/// <summary>Shows numbers as their cells do, as far as a plan needs it: a serial number is a day where the format says so (ISO/IEC 29500-1, 18.8.30).</summary>
internal sealed class NumberLooks
{
    private const double DaysTo1904 = 1_462;
    private const double LastSerial = 2_958_466;

    private readonly List<string> formats = [];
    private readonly bool from1904;

    private NumberLooks(bool from1904) => this.from1904 = from1904;

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public static NumberLooks Read(OfficePackage package, ReadingBudget budget, bool from1904)
    {
        var looks = new NumberLooks(from1904);
        if (package.PartOf("styles") is not { } part)
            return looks;
        var codes = new Dictionary<string, string>();
        using var xml = package.Read(part);
        var inCells = false;
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs")
                inCells = false;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && xml.GetAttribute("numFmtId") is { } id)
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "cellXfs")
                inCells = !xml.IsEmptyElement;
            else if (xml.LocalName == "xf" && inCells)
                looks.Add(xml.GetAttribute("numFmtId") ?? "0", codes, budget);
        }

        return looks;
    }

    /// <summary>The number as the cell shows it.</summary>
    /// <param name="value">The number as it is stored.</param>
    /// <param name="style">The cell's style, by number.</param>
    public string Show(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return value;
        var format = style >= 0 && style < formats.Count ? formats[style] : "General";
        if (NumberFormat.DayPattern(format) is { } pattern && Day(number) is { } day)
            return day.ToString(pattern, CultureInfo.InvariantCulture);
        if (number == Math.Floor(number) && Math.Abs(number) < 1e15)
            return ((long)number).ToString(NumberFormat.Zeros(format), CultureInfo.InvariantCulture);
        return Math.Round(number, 6).ToString("0.######", CultureInfo.GetCultureInfo("vi-VN"));
    }

    private void Add(string id, Dictionary<string, string> codes, ReadingBudget budget)
    {
        budget.TakePiece();
        formats.Add(codes.TryGetValue(id, out var code) ? code : NumberFormat.BuiltIn(id));
    }

    private DateTime? Day(double serial)
    {
        var days = serial + (from1904 ? DaysTo1904 : 0);
        if (days is < 1 or >= LastSerial)
            return null;
        // day 60 of Excel's calendar is 29/02/1900, which there was not
        return new DateTime(1899, 12, days < 60 ? 31 : 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(days);
    }
}
