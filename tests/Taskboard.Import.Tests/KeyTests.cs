using System.Text.Json;
using Taskboard.Domain.Plans;
using Taskboard.Shared;

namespace Taskboard.Import.Tests;

/// <summary>What an expert expects of a plan, against what the reader proposes.</summary>
public class KeyTests
{
    [SharedTheory]
    [InlineData("000_7612d78d730c2c20")]
    [InlineData("003_858092a44f893342")]
    public void A_real_plan_reads_as_its_key_says(string name) =>
        Meets(Reads.Real(name), File.ReadAllBytes(SharedFolder.Of("keys", name + ".json")));

    [SharedTheory]
    [InlineData("001_5614c7ab927c5550")]
    [InlineData("002_b2ad697660e6c2b4")]
    [InlineData("004_9831e17907a108e5")]
    public void A_real_plan_without_a_key_reads_as_our_own_key_says(string name) => Meets(Reads.Real(name), OwnKey(name));

    [Theory]
    [InlineData("huyen-muong-sang-2023")]
    [InlineData("tinh-uy-hoang-son-2022")]
    [InlineData("tinh-thanh-binh-2026")]
    [InlineData("so-ngoai-vu-phu-an-2023")]
    [InlineData("thanh-pho-hai-dong-2024")]
    [InlineData("tinh-nam-truong-2022")]
    [InlineData("quyet-dinh-vinh-thuan-2021")]
    [InlineData("tinh-lam-ha-trung-2025")]
    [InlineData("tinh-dong-hai-2026")]
    [InlineData("tinh-ha-son-2024")]
    [InlineData("thanh-pho-bac-lang-2025")]
    [InlineData("tinh-an-bien-2023")]
    [InlineData("bo-kinh-te-bien-2024")]
    [InlineData("thanh-uy-vinh-thai-2024")]
    [InlineData("thanh-pho-tay-do-2025")]
    [InlineData("tinh-cao-lam-2022")]
    [InlineData("quyet-dinh-dak-ruong-2026")]
    [InlineData("tinh-song-giang-2024")]
    public void Plans_of_other_styles_read_as_their_keys_say(string name) => Meets(Reads.Own(name), OwnKey(name));

    private static byte[] OwnKey(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Plans", name + ".json"));

    private static void Meets(PlanDraft draft, byte[] key)
    {
        using var json = new MemoryStream();
        DraftJson.Write(draft, json);
        using var drafted = JsonDocument.Parse(json.ToArray());
        using var expected = JsonDocument.Parse(key);
        var score = new KeyScore(KeyTask.All(expected), KeyTask.All(drafted));
        Assert.True(
            score is { Recall: >= 0.97, Precision: >= 0.95, Kind: >= 0.95, Dates: >= 0.95, Lead: >= 0.95, Coordinating: >= 0.90, Numbers: 1, Effective: 1 },
            score.ToString());
    }
}
