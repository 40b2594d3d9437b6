using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Api;
using Taskboard.Server.Hosting;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Rounds;

/// <summary>Takes what a phone sends: one command for each tap, in the order in which they were tapped, each with the phone's own id.</summary>
internal sealed class TapTaking(IRoundEngine engine, Clock clock)
{
    private const int MostTaps = 200;
    private const int LongestId = 40;

    /// <summary>What is wrong with a sending as a whole; null where nothing is.</summary>
    public Refusal? Check(TapsBody body) =>
        body.Taps.Count is 0 or > MostTaps ? new FieldWrong("taps", body.Taps.Count == 0 ? FieldFault.Empty : FieldFault.TooMuch)
        : body.Taps.Any(tap => tap is null || tap.Id is not { Length: > 0 and <= LongestId } || !tap.Id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            ? new FieldWrong("taps", FieldFault.NotText)
        // a photo is not told but sent
        : body.Taps.Any(tap => tap.Kind == TapKind.Photo) ? new FieldWrong("kind", FieldFault.NotAChoice)
        : null;

    /// <summary>Takes them. The answer is null where every one was refused for one reason.</summary>
    public async Task<(TapsAnswer? Answer, Refusal? Why)> Take(string roundId, TapsBody body, ActingUser by, Language language, CancellationToken cancel)
    {
        var results = new List<TapResult>(body.Taps.Count);
        var refusals = new HashSet<Refusal>();
        var version = 0L;
        foreach (var tap in body.Taps)
        {
            var command = new Tap
            {
                StopId = tap.StopId,
                Kind = tap.Kind,
                At = tap.At,
                Sent = body.Sent,
                Minutes = tap.Minutes,
                Seen = tap.Seen,
                Text = tap.Text,
                Order = tap.Order,
                Undoes = tap.Undoes,
            };
            var reply = await engine.Send(new RoundCall(roundId, $"{by.Id}.{tap.Id}", by, command), cancel);
            if (reply is RoundReply.Done done)
            {
                version = done.Round.Version;
                results.Add(new(tap.Id, Taken: true));
                continue;
            }
            var why = ((RoundReply.Refused)reply).Why;
            refusals.Add(why);
            var words = RefusalWords.Of(why, null, clock.Workflows, language);
            results.Add(new(tap.Id, Taken: false, why.Code, words.What, words.ToDo));
        }
        return refusals.Count == 1 && results.TrueForAll(result => !result.Taken) ? (null, refusals.First()) : (new(version, results), null);
    }
}
