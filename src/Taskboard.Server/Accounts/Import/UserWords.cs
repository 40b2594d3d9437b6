using Taskboard.Domain.Directory;
using Taskboard.Domain.Text;

namespace Taskboard.Server.Accounts;

/// <summary>How roles and positions are written in lists, whatever their case and marks.</summary>
internal static class UserWords
{
    private static readonly Dictionary<string, UserRole> s_roles = new(StringComparer.Ordinal)
    {
        ["quan tri"] = UserRole.Admin,
        ["quan tri vien"] = UserRole.Admin,
        ["admin"] = UserRole.Admin,
        ["dieu phoi"] = UserRole.Coordinator,
        ["coordinator"] = UserRole.Coordinator,
        ["lanh dao"] = UserRole.Leader,
        ["leader"] = UserRole.Leader,
        ["chuyen vien"] = UserRole.Officer,
        ["officer"] = UserRole.Officer,
        ["nguoi xem"] = UserRole.Viewer,
        ["xem"] = UserRole.Viewer,
        ["viewer"] = UserRole.Viewer,
    };

    private static readonly Dictionary<string, Position> s_positions = new(StringComparer.Ordinal)
    {
        ["chu tich"] = Position.Chair,
        ["chu tich ubnd"] = Position.Chair,
        ["chu tich ubnd tinh"] = Position.Chair,
        ["chair"] = Position.Chair,
        ["pho chu tich"] = Position.ViceChair,
        ["pho chu tich ubnd"] = Position.ViceChair,
        ["pho chu tich ubnd tinh"] = Position.ViceChair,
        ["vice chair"] = Position.ViceChair,
        ["bi thu"] = Position.PartySecretary,
        ["bi thu tinh uy"] = Position.PartySecretary,
        ["pho bi thu"] = Position.PartySecretary,
        ["pho bi thu tinh uy"] = Position.PartySecretary,
        ["party secretary"] = Position.PartySecretary,
        ["van thu"] = Position.Clerk,
        ["clerk"] = Position.Clerk,
        ["lanh dao don vi"] = Position.HeadOfUnit,
        ["giam doc"] = Position.HeadOfUnit,
        ["pho giam doc"] = Position.HeadOfUnit,
        ["chanh van phong"] = Position.HeadOfUnit,
        ["pho chanh van phong"] = Position.HeadOfUnit,
        ["head of unit"] = Position.HeadOfUnit,
    };

    /// <summary>The role of a word; null where it is none.</summary>
    public static UserRole? RoleOf(string word) => s_roles.TryGetValue(VietnameseText.Fold(word), out var role) ? role : null;

    /// <summary>The position of a word; null where it is none.</summary>
    public static Position? PositionOf(string word) => s_positions.TryGetValue(VietnameseText.Fold(word), out var position) ? position : null;
}
