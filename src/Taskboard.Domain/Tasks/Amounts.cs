using System.Globalization;
using Taskboard.Domain.Refusals;

namespace Taskboard.Domain.Tasks;

/// <summary>Reads sums of money in đồng as people write them: "1.500.000", "1 500 000".</summary>
internal static class Amounts
{
    private const long Limit = 1_000_000_000_000_000;

    /// <summary>The amount; null where the text is none, or more than any plan costs.</summary>
    internal static long? Read(string text) =>
        long.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount <= Limit ? amount : null;

    /// <summary>The text without what stands between thousands.</summary>
    internal static string Digits(string text) => string.Concat(text.Where(c => c != '.' && !char.IsWhiteSpace(c)));

    /// <summary>What keeps the lines of an estimate from adding up to its total; null where they do. Each line ends in its amount,
    /// after a colon.</summary>
    internal static FieldFault? SumFault(string lines, string total)
    {
        long sum = 0;
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Read(line[(line.LastIndexOf(':') + 1)..]) is not { } amount)
                return FieldFault.NotANumber;
            sum += amount;
        }
        return sum == Read(total) ? null : FieldFault.NotTheSum;
    }
}
