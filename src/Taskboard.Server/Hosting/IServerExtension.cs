namespace Taskboard.Server.Hosting;

/// <summary>What a program built on this one adds to its server: another place for the actors.</summary>
public interface IServerExtension
{
    /// <summary>Makes ready what the server will need, before its database is opened.</summary>
    Task Prepare(ServerOptions options, CancellationToken cancel);

    /// <summary>Puts services in place of the usual ones.</summary>
    void Add(ServerOptions options, IServiceCollection services);
}
