using System.Security.Claims;

namespace Taskboard.Server.Accounts;

/// <summary>Refuses changes by a token that may only look.</summary>
internal sealed class ScopeGate(RequestDelegate next)
{
    public Task Invoke(HttpContext context) =>
        Changing.May(context) && context.User.FindFirstValue(AccountClaims.Scope) == AccountClaims.Read
            ? Answers.Write(context, StatusCodes.Status403Forbidden, "access.read-only")
            : next(context);
}
