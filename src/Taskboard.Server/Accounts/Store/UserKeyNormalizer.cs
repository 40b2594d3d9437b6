using Microsoft.AspNetCore.Identity;

namespace Taskboard.Server.Accounts;

/// <summary>Compares user names the way the table does.</summary>
internal sealed class UserKeyNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : UserNames.KeyOf(name);

    public string? NormalizeEmail(string? email) => email;
}
