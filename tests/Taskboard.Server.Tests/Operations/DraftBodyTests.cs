using System.Text.Json;
using Taskboard.Server.Api;

namespace Taskboard.Server.Tests.Operations;

public sealed class DraftBodyTests
{
    [Fact]
    public void Lists_that_a_program_leaves_out_of_a_draft_are_empty()
    {
        const string Body = """{"draft":{"title":"Kế hoạch","year":2026,"tasks":[{"title":"Thư","kind":"letter","lines":{"first":1,"last":1},"words":"Thư"}]},"dropped":[]}""";

        var draft = JsonSerializer.Deserialize(Body, ApiJson.Readable.CorrectedDraft)!.Draft!;

        Assert.Empty(draft.Lines);
        Assert.Empty(draft.Warnings);
        Assert.Empty(draft.Tasks[0].Lead);
        Assert.Empty(draft.Tasks[0].Coordinating);
        Assert.Empty(draft.Tasks[0].Recipients);
        Assert.Empty(draft.Tasks[0].Requested);
        Assert.Empty(draft.Tasks[0].Learned);
        Assert.Empty(draft.Tasks[0].Doubts);
        Assert.NotNull(JsonSerializer.Serialize(draft));
    }
}
