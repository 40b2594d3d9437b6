using System.Globalization;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Tasks;

/// <summary>Shows what was entered with a move: days as dd/MM/yyyy, choices by their names, sums with dots.</summary>
public static class FieldText
{
    /// <summary>The value on the screen.</summary>
    /// <param name="field">The field; null where the workflow knows it no more.</param>
    /// <param name="value">The value as recorded.</param>
    /// <param name="language">The language.</param>
    public static string Of(FieldNeed? field, string value, Language language) => field?.Type switch
    {
        FieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        FieldType.Choice => field.Choices.FirstOrDefault(c => c.Id == value) is { Id: not null } choice ? choice.Name.In(language) : value,
        FieldType.Amount when decimal.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var sum) =>
            sum.ToString("#,0", language.Culture()) + " đ",
        _ => value,
    };
}
