using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Taskboard.Bench;

/// <summary>Fills the board through the API, as a coordinator does: import a document, correct the draft, accept it.</summary>
internal static class Seed
{
    private static readonly string[] s_kinds = ["letter", "card", "visit", "outgoing", "incoming", "agreement", "event", "report"];

    private static readonly string[] s_units =
    [
        "Sở Ngoại vụ", "Văn phòng UBND tỉnh", "Sở Tài chính", "Sở Công Thương", "Sở Văn hóa, Thể thao và Du lịch", "Công an tỉnh", "Sở Giáo dục và Đào tạo",
        "Sở Khoa học và Công nghệ", "Sở Y tế", "Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "Ban Quản lý các khu công nghiệp tỉnh",
    ];

    private static readonly string[] s_countries =
        ["Nhật Bản", "Hàn Quốc", "Lào", "Campuchia", "Thái Lan", "Pháp", "Đức", "Ấn Độ", "Ô-xtrây-li-a", "Hoa Kỳ", "Trung Quốc", "Xinh-ga-po"];

    private static readonly string[] s_works =
        ["Thư chúc mừng Quốc khánh", "Thăm, chúc Tết Đại sứ quán", "Đón đoàn cấp cao", "Hội nghị xúc tiến đầu tư với đối tác", "Ký thỏa thuận hợp tác với địa phương của", "Báo cáo kết quả hợp tác với"];

    /// <summary>Accepts plans of so many tasks; they are at their first version then.</summary>
    /// <returns>The tasks, and the plans.</returns>
    public static async Task<(IReadOnlyList<MovingTask> Tasks, IReadOnlyList<string> Plans)> Fill(Uri server, string token, Settings settings)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server, "api/v1/") };
        client.DefaultRequestHeaders.Add("Authorization", token["Authorization: ".Length..]);
        var tasks = new List<MovingTask>();
        var plans = new List<string>();
        while (tasks.Count < settings.Tasks)
        {
            var count = settings.Plan > 0 ? Math.Min(settings.Plan, settings.Tasks - tasks.Count) : settings.Tasks;
            var accepted = await Accept(client, settings with { Tasks = count, Seed = settings.Seed + plans.Count });
            plans.Add(accepted["plan"]!["id"]!.GetValue<string>());
            tasks.AddRange(accepted["taskIds"]!.AsArray().Select(static id => new MovingTask(id!.GetValue<string>())));
        }
        return (tasks, plans);
    }

    private static async Task<JsonNode> Accept(HttpClient client, Settings settings)
    {
        var document = "KẾ HOẠCH\nHoạt động đối ngoại năm 2026\n\n1. Thư chúc mừng Quốc khánh Nhật Bản\n- Đơn vị thực hiện: Sở Ngoại vụ\n- Thời gian: Tháng 02/2026\n";
        using var imported = await client.PostAsync("plans/import?name=ke-hoach.txt&year=2026", new StringContent(document));
        var draft = (await Body(imported))!;
        draft["draft"]!["tasks"] = Tasks(settings);
        draft["draft"]!["lines"] = new JsonArray();
        using var corrected = new HttpRequestMessage(HttpMethod.Put, $"drafts/{draft["id"]}")
        {
            Content = JsonContent.Create(new JsonObject { ["draft"] = draft["draft"]!.DeepClone(), ["dropped"] = new JsonArray() }),
        };
        corrected.Headers.Add("If-Match", imported.Headers.ETag!.Tag);
        using var saved = await client.SendAsync(corrected);
        await Body(saved);
        using var accepted = await client.PostAsJsonAsync("plans", new JsonObject { ["draftId"] = draft["id"]!.DeepClone() });
        return (await Body(accepted))!;
    }

    private static JsonArray Tasks(Settings settings)
    {
#pragma warning disable CA5394 // the same board at every run is what is wanted
        var random = new Random(settings.Seed);
        string Any(string[] from) => from[random.Next(from.Length)];
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var tasks = new JsonArray();
        for (var i = 0; i < settings.Tasks; i++)
        {
            var country = Any(s_countries);
            var due = today.AddDays(random.Next(-20, 200)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            tasks.Add(new JsonObject
            {
                ["title"] = $"{Any(s_works)} {country} lần thứ {i + 1}",
                ["kind"] = Any(s_kinds),
                ["lead"] = new JsonArray(Any(s_units)),
                ["coordinating"] = new JsonArray(s_units.OrderBy(_ => random.Next()).Take(random.Next(4)).Select(u => (JsonNode)u).ToArray()),
                ["timing"] = "trước ngày " + due,
                ["to"] = due,
                ["effectiveTo"] = due,
                ["certainty"] = "exact",
                ["recipients"] = new JsonArray($"Đại sứ quán {country}"),
                ["leader"] = random.Next(3) == 0 ? "Đồng chí Chủ tịch UBND tỉnh" : "Đồng chí Phó Chủ tịch UBND tỉnh",
                ["partner"] = $"Đại sứ quán {country}",
                ["country"] = country,
                ["lines"] = new JsonObject { ["first"] = i + 1, ["last"] = i + 1 },
                ["words"] = "Theo kế hoạch đã được phê duyệt, đơn vị chủ trì phối hợp với các đơn vị liên quan tổ chức thực hiện.",
            });
        }
#pragma warning restore CA5394
        return tasks;
    }

    private static async Task<JsonNode?> Body(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text) : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri}: {answer.StatusCode} {text}");
    }
}
