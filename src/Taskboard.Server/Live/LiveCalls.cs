namespace Taskboard.Server.Live;

/// <summary>What a browser is told: the names of its methods.</summary>
internal static class LiveCalls
{
    /// <summary><c>changes(ChangeMessage[])</c>: cards changed.</summary>
    public const string Changes = "changes";

    /// <summary><c>reload(position)</c>: more changed than cards, so load the page anew.</summary>
    public const string Reload = "reload";

    /// <summary><c>presence(PresentPerson[], total)</c>: who looks at the board; of many only some are named.</summary>
    public const string Presence = "presence";

    /// <summary><c>round(RoundMessage)</c>: a round of visits changed.</summary>
    public const string Round = "round";

    /// <summary><c>work()</c>: what waits for this person may have changed, so ask what does.</summary>
    public const string Work = "work";

    /// <summary><c>signedOut(reason)</c>: the connection ends, see <see cref="LiveConnections"/>.</summary>
    public const string SignedOut = "signedOut";

    /// <summary><c>moveOn(milliseconds)</c>: this node leaves, so connect to another within that time.</summary>
    public const string MoveOn = "moveOn";
}
