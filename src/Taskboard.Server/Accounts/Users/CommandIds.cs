using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Taskboard.Domain.Directory;
using Taskboard.Domain.Json;

namespace Taskboard.Server.Accounts;

/// <summary>Ids of the commands of forms: the same form sent twice, by a double click, is one command.</summary>
internal static class CommandIds
{
    /// <summary>Of a change of a person.</summary>
    public static string Of(long version, PersonRegistered person) =>
        Of(version, JsonSerializer.SerializeToUtf8Bytes([person], DomainJson.Readable.PersonEventArray));

    /// <summary>Of a change of a unit.</summary>
    public static string Of(long version, UnitRegistered unit) =>
        Of(version, JsonSerializer.SerializeToUtf8Bytes([unit], DomainJson.Readable.UnitEventArray));

    private static string Of(long version, byte[] body) =>
        string.Create(CultureInfo.InvariantCulture, $"form-{version}-{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}");
}
