using Microsoft.AspNetCore.Identity;

namespace Taskboard.Server.Accounts;

/// <summary>What is kept of a passkey besides what is looked up by.</summary>
internal sealed record PasskeyBody(
    string[]? Transports, bool UserVerified, bool BackupEligible, bool BackedUp, byte[] Attestation, byte[] ClientData)
{
    /// <summary>Out of a passkey.</summary>
    public static PasskeyBody Of(UserPasskeyInfo passkey) => new(
        passkey.Transports, passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject, passkey.ClientDataJson);
}
