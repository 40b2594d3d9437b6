namespace Taskboard.Server.Mailing;

public sealed partial class OutboxStore
{
    private class ChoiceRow
    {
        public string PersonId { get; set; } = "";

        public string How { get; set; } = "";

        public long? QuietFrom { get; set; }

        public long? QuietTo { get; set; }

        public long? QuietRest { get; set; }
    }

    private sealed class DueRow : ChoiceRow
    {
        public long Notices { get; set; }

        public long Since { get; set; }

        public long DigestDay { get; set; }

        public long LastAt { get; set; }

        public string? Open { get; set; }

        public string? OpenState { get; set; }
    }

    private sealed class MailRow
    {
        public string Id { get; set; } = "";

        public string PersonId { get; set; } = "";

        public string State { get; set; } = "";

        public long MadeAt { get; set; }

        public long NextAt { get; set; }

        public long Tries { get; set; }

        public string? Address { get; set; }

        public long? Notices { get; set; }

        public string? Error { get; set; }

        public long? DoneAt { get; set; }
    }

    private sealed class CountRow
    {
        public long Due { get; set; }

        public long Waiting { get; set; }

        public long Unsure { get; set; }

        public long Failed { get; set; }

        public long Sent { get; set; }

        public long? LastSent { get; set; }
    }

    private sealed record NoticeRow(string Kind, long At, string TaskId, string? Actor, string Id);
}
