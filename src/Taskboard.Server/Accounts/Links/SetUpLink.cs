namespace Taskboard.Server.Accounts;

/// <summary>The one-time link that the console shows at the start of a system that nobody can administer yet.</summary>
public sealed class SetUpLink(AccountDesk desk)
{
    /// <summary>A new link's path, older ones being worth nothing from then on; null where there is an active administrator.</summary>
    public async Task<string?> Create(CancellationToken cancel) => (await desk.IssueSetUp(cancel))?.Path;
}
