using Taskboard.Domain.Directory;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>The command id of a request: its <c>Idempotency-Key</c>, or a new one.</summary>
internal static class CommandKeys
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The longest key, in characters.</summary>
    public const int Longest = 47;

    /// <summary>Reads the header; false where it is there and cannot be a key. Keys of two users do not meet.</summary>
    public static bool TryRead(HttpContext http, ActingUser by, out string commandId)
    {
        commandId = "";
        var header = http.Request.Headers[Header];
        if (header.Count == 0)
        {
            commandId = Identifiers.New(http.RequestServices.GetRequiredService<TimeProvider>());
            return true;
        }
        if (header is not [{ Length: > 0 and <= Longest } key])
            return false;
        foreach (var c in key)
            if (c is < '!' or > '~')
                return false;
        commandId = $"{by.Id}.{key}";
        return true;
    }
}
