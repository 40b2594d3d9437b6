using Taskboard.Domain.Refusals;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tasks;

/// <summary>Papers that a move hands in: by number, as a file on the card, or both.</summary>
internal static class PaperRules
{
    /// <summary>What was entered, with the name of the file wherever a paper was handed in without a number.</summary>
    /// <param name="transition">The move.</param>
    /// <param name="given">What was entered.</param>
    /// <param name="papers">Field id to the number of a file; may be null.</param>
    /// <param name="files">Files on the card.</param>
    /// <param name="wrong">Why it cannot be; null where it can.</param>
    internal static IReadOnlyDictionary<string, string> Read(
        Transition transition, IReadOnlyDictionary<string, string> given, IReadOnlyDictionary<string, int>? papers, IReadOnlyList<Attachment> files, out Refusal? wrong)
    {
        var read = given;
        wrong = null;
        foreach (var (id, number) in papers ?? new Dictionary<string, int>())
        {
            if (!transition.Fields.Any(f => f.Id == id && f.Type == FieldType.Paper))
                wrong ??= new FieldWrong(id, FieldFault.Unknown);
            else if (files.FirstOrDefault(a => a.Id == number && !a.IsErased) is not { } file)
                wrong ??= new NoSuchAttachment(number);
            else if (string.IsNullOrWhiteSpace(given.GetValueOrDefault(id)))
                read = new Dictionary<string, string>(read) { [id] = file.Name };
        }
        var missing = transition.Fields.Where(f => f is { AsFile: true, Required: true } && papers?.ContainsKey(f.Id) != true).Select(f => f.Id).ToArray();
        if (missing.Length > 0)
            wrong ??= new PapersMissing(transition.Action, missing);
        return read;
    }
}
