using Taskboard.Server.Following;

namespace Taskboard.Server.Cards;

/// <summary>What is laid beside the work on a card: what the server composes of it.</summary>
public static class CardsArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddCards(this IServiceCollection services) => services
        .AddSingleton<Mentions>()
        .AddSingleton<IFollowing, BlockerFollowing>()
        .AddSingleton<FollowingTurn>()
        .AddHostedService<FollowingLoop>();
}
