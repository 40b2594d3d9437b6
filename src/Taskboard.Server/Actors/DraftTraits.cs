using Taskboard.Domain.Plans;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;

namespace Taskboard.Server.Actors;

/// <summary>Which optional steps a task has, as far as its plan tells (domain/workflows.md, sections 3, 4 and 6). A coordinator may set them otherwise.</summary>
internal static class DraftTraits
{
    private static readonly string[] s_withoutBudget = ["khong su dung", "tu tuc", "tu chi tra", "khong su dung ngan sach"];
    private static readonly string[] s_budget = ["ngan sach", "nsnn", "kinh phi nha nuoc"];
    private static readonly string[] s_partyManaged =
        ["bi thu", "chu tich ubnd tinh", "chu tich hdnd tinh", "chu tich uy ban nhan dan tinh", "uy vien ban thuong vu", "doan lanh dao tinh", "lanh dao tinh", "giam doc so", "truong ban"];
    private static readonly string[] s_foreign = ["dai su quan", "dsq", "tong lanh su", "lanh su quan", "thi truong", "thong doc", "cong hoa", "vuong quoc"];
    private static readonly string[] s_international = ["quoc te", "nuoc ngoai", "huu nghi", "asean", "doi ngoai", "dai su quan", "giao luu van hoa viet"];

    /// <summary>The traits of a draft.</summary>
    public static IReadOnlyList<TaskTrait> Of(TaskDraft draft)
    {
        var traits = new List<TaskTrait>();
        if (draft.Funding is { } funding && Any(funding, s_budget) && !Any(funding, s_withoutBudget))
            traits.Add(TaskTrait.StateBudget);
        if (draft.Kind == TaskKind.Outgoing && Any($"{draft.Leader} {draft.Title}", s_partyManaged))
            traits.Add(TaskTrait.PartyManaged);
        if (draft.Kind == TaskKind.Letter && (draft.Country is not null || Any(string.Join(' ', draft.Recipients.Append(draft.Partner)), s_foreign)))
            traits.Add(TaskTrait.NeedsTranslation);
        if (draft.Kind == TaskKind.Event && (draft.Country is not null || Any($"{draft.Title} {draft.Partner} {draft.Content}", s_international)))
            traits.Add(TaskTrait.International);
        if (IsBatch(draft))
            traits.Add(TaskTrait.Batch);
        return traits;
    }

    /// <summary>Index of the one draft that is the printed batch of the cards; null where there is none, or several.</summary>
    public static int? Batch(IReadOnlyList<TaskDraft> drafts)
    {
        int? batch = null;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!IsBatch(drafts[i]))
                continue;
            if (batch is not null)
                return null;
            batch = i;
        }
        return batch;
    }

    private static bool IsBatch(TaskDraft draft)
    {
        if (draft.Kind != TaskKind.Card)
            return false;
        var title = VietnameseText.Fold(draft.Title);
        return title.Contains("thiep", StringComparison.Ordinal)
            && (title.Contains("thiet ke", StringComparison.Ordinal) || title.Contains("in an", StringComparison.Ordinal) || title.Contains("in thiep", StringComparison.Ordinal));
    }

    private static bool Any(string text, string[] signs)
    {
        var folded = VietnameseText.Fold(text);
        foreach (var sign in signs)
            if (folded.Contains(sign, StringComparison.Ordinal))
                return true;
        return false;
    }
}
