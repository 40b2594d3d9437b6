namespace Taskboard.Server.Accounts;

/// <summary>What a browser is told about its user: pages are the same for everybody, scripts fill in the rest.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Name">Full name.</param>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Role">Role: <c>admin</c>, <c>coordinator</c>, <c>leader</c>, <c>officer</c>, <c>viewer</c>.</param>
/// <param name="RoleName">The role in the language.</param>
/// <param name="Unit">Short name of the unit they act for; null without one.</param>
/// <param name="Units">Ids of the units they belong to.</param>
/// <param name="Rights">Rights of the role: <c>see</c>, <c>coordinate</c>, <c>assign</c>, <c>administer</c>, <c>maintain</c>, <c>move-part</c>.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Antiforgery">What requests that change something must carry.</param>
internal sealed record Me(
    string Id,
    string Name,
    string UserName,
    string Role,
    string RoleName,
    string? Unit,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Rights,
    string Language,
    MeAntiforgery Antiforgery);

/// <summary>The antiforgery token of this browser and user, and where to put it.</summary>
internal sealed record MeAntiforgery(string Header, string Field, string Token);
