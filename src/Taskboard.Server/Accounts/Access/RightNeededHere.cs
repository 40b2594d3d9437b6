using Microsoft.AspNetCore.Authorization;
using Taskboard.Domain.Refusals;

namespace Taskboard.Server.Accounts;

/// <summary>Demands that the user is there and has a right, as the directory knows them at this moment.</summary>
internal sealed record RightNeededHere(Right Right) : IAuthorizationRequirement;
