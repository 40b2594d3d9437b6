using Microsoft.AspNetCore.Authorization;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>Looks up whether the user of a request has the right that its endpoint demands.</summary>
internal sealed class RightChecker(DirectoryBook directory, Hosting.Clock clock) : AuthorizationHandler<RightNeededHere>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightNeededHere requirement)
    {
        if (CurrentUser.IdOf(context.User) is { } id && directory.Acting(id, clock.Today) is { } user && user.Has(requirement.Right))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
