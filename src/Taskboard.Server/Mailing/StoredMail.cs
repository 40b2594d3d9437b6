namespace Taskboard.Server.Mailing;

/// <summary>A mail in the outbox. Its text is written when it is sent, by what its person may know of then.</summary>
/// <param name="Id">Its id, which is its Message-ID as well: a server that is handed it twice can tell.</param>
/// <param name="PersonId">For whom.</param>
/// <param name="State">Where it stands.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="NextAt">Not to be sent before.</param>
/// <param name="Tries">How often it was handed to the mail server.</param>
/// <param name="Address">Where it went; null before.</param>
/// <param name="Notices">How many notices it told; null before.</param>
/// <param name="Error">What went wrong last.</param>
/// <param name="DoneAt">When it was sent or given up.</param>
public sealed record StoredMail(
    string Id, string PersonId, MailState State, DateTimeOffset MadeAt, DateTimeOffset NextAt, int Tries, string? Address, int? Notices, string? Error, DateTimeOffset? DoneAt);
