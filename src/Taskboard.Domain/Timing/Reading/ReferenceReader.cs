namespace Taskboard.Domain.Timing.Reading;

/// <summary>A document that a phrase refers to; a date in its tokens is the document's, not a deadline.</summary>
internal sealed record DocumentReference(int Start, int End, string Text);

/// <summary>Finds document references: "Quyết định số 1263-QĐ/TU ngày 03/8/2017", "Phụ lục số 02".</summary>
internal static class ReferenceReader
{
    private static readonly Wording Kind = Wording.Of(
        "quyết định", "nghị định", "thông tư", "nghị quyết", "chỉ thị", "công văn", "kế hoạch", "chương trình", "luật", "quy chế",
        "kết luận", "thông báo", "hướng dẫn", "tờ trình", "văn bản", "đề án", "giấy mời", "phụ lục", "biểu");

    private static readonly Wording Number = Wording.Of("số");
    private static readonly Wording DayWord = Wording.Of("ngày");

    /// <summary>The documents that a phrase refers to by number.</summary>
    public static List<DocumentReference> Read(PhraseTokens tokens)
    {
        var found = new List<DocumentReference>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } reference)
            {
                found.Add(reference);
                i = reference.End - 1;
            }
        }

        return found;
    }

    private static DocumentReference? At(PhraseTokens tokens, int i)
    {
        var kind = Kind.At(tokens, i);
        if (kind == 0)
        {
            return null;
        }

        var word = Number.At(tokens, i + kind);
        var at = i + kind + word;
        at += word > 0 && tokens.IsMark(at, ':') ? 1 : 0;
        if (!tokens.IsNumber(at) && !(word > 0 && tokens.IsMark(at, '/')))
        {
            return null;
        }

        var end = at + 1;
        while (end < tokens.Count && tokens[end].Start == tokens[end - 1].End && !tokens.IsMark(end, ',') && !tokens.IsMark(end, ';')
            && !tokens.IsMark(end, ')') && !tokens.IsMark(end, '('))
        {
            end++;
        }

        // without "số", a bare number is part of a name: "Kế hoạch 2024"
        if (word == 0 && (end == at + 1 || !Enumerable.Range(at, end - at).Any(tokens.IsWord)))
        {
            return null;
        }

        var text = tokens.Text(i, end).TrimEnd('.');
        return new DocumentReference(i, DayWord.At(tokens, end) > 0 && DateReader.Read(tokens, end) is { } date ? date.End : end, text);
    }
}
