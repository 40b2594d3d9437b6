using Microsoft.AspNetCore.Identity;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Accounts;

/// <summary>Holds Identity to <see cref="PasswordRules"/>. The error's code is the fault's name.</summary>
internal sealed class PasswordRuleValidator(DirectoryBook directory) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var fault = PasswordRules.FaultOf(password ?? "", user.UserName, directory.Person(user.PersonId)?.Name ?? "");
        return Task.FromResult(fault is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = fault.Value.ToString(), Description = fault.Value.ToString() }));
    }
}
