using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Taskboard.Domain.Timing;

namespace Taskboard.Domain.Tests.Timing;

/// <summary>Rules and windows stand in the journal for ever: their bytes are pinned.</summary>
public class TimingRuleJsonTests
{
    private const string NationalDay =
        """{"phrase":"Trước Quốc khánh 05 - 07 ngày làm việc","form":"before-anchor","anchor":"national-day","minDays":5,"maxDays":7,"workingDays":true}""";

    private const string Report =
        """{"phrase":"định kỳ 6 tháng (trước ngày 25/5)","form":"before","unit":"day","day":25,"month":5,"frequency":"monthly","interval":6}""";

    private const string Window =
        """{"to":"2025-01-28","effectiveTo":"2025-01-24","anchor":"2025-01-29"}""";

    private static readonly RuleJson Json = new(new JsonSerializerOptions(RuleJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    [Theory]
    [InlineData("Trước Quốc khánh 05 - 07 ngày làm việc", NationalDay)]
    [InlineData("định kỳ 6 tháng (trước ngày 25/5)", Report)]
    public void A_rule_is_written_as_ever(string phrase, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(TimingPhrases.Read(phrase), Json.TimingRule));
        Assert.Equal(TimingPhrases.Read(phrase), JsonSerializer.Deserialize(json, Json.TimingRule));
    }

    [Fact]
    public void A_window_is_written_as_ever()
    {
        var window = TimingPhrases.Read("Trước Tết Nguyên đán năm 2025").Resolve(new TimingContext(2025));

        Assert.Equal(Window, JsonSerializer.Serialize(window, Json.DateWindow));
        Assert.Equal(window, JsonSerializer.Deserialize(Window, Json.DateWindow));
    }

    [Theory]
    [InlineData(typeof(TimingForm), "unread open within before until since before-anchor after-anchor occasion on-event per-event external regulation continuous recurring season stage year-before")]
    [InlineData(typeof(TimingAnchor), "none national-day tet traditional-new-year new-year day anniversary event")]
    [InlineData(typeof(SpanUnit), "none day week month quarter year school-year")]
    [InlineData(typeof(SpanPart), "whole start middle end")]
    [InlineData(typeof(Frequency), "once weekly monthly yearly")]
    [InlineData(typeof(Certainty), "exact window year-only external open")]
    [InlineData(typeof(UnreadReason), "none unknown-words no-such-day no-such-month no-such-quarter ends-before-it-begins")]
    public void Names_on_the_wire_do_not_change(Type type, string names) =>
        Assert.Equal(names.Split(' '), Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type).Trim('"')));

    [Fact]
    public void Certainties_are_named_as_on_the_wire() => Assert.All(
        Enum.GetValues<Certainty>(),
        certainty => Assert.Equal(certainty, CertaintyText.Parse(certainty.ToText())));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TimingRule))]
[JsonSerializable(typeof(DateWindow))]
internal sealed partial class RuleJson : JsonSerializerContext;
