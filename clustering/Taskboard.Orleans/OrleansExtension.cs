using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Taskboard.Server.Actors;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;
using Taskboard.Server.Rounds;

namespace Taskboard.Orleans;

/// <summary>Puts the task actors into grains: the same server, the same actor, another engine.</summary>
public sealed class OrleansExtension(SiloSettings settings) : IServerExtension
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The database is not on PostgreSQL: a file cannot be shared by many machines.</exception>
    public async Task Prepare(ServerOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Database is not { } database)
            throw new InvalidOperationException("A cluster needs PostgreSQL: name it by --database or TASKBOARD_DATABASE.");
        await OrleansTables.Apply(database, cancel);
    }

    /// <inheritdoc/>
    public void Add(ServerOptions options, IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddOrleans(silo => SiloSetup.Configure(silo, settings, options.Database!));
        services.AddSingleton(settings);
        services.AddSingleton<GrainMeter>();
        services.AddSingleton(s => new GrainTaskEngine(
            s.GetRequiredService<IGrainFactory>(), s.GetRequiredService<LocalTaskEngine>(), settings.Patience, s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<GrainMeter>(), s.GetRequiredService<ILogger<GrainTaskEngine>>()));
        services.Replace(ServiceDescriptor.Singleton<ITaskEngine>(s => new MeasuredEngine(
            s.GetRequiredService<GrainTaskEngine>(), s.GetRequiredService<ServerMeter>(), s.GetRequiredService<ILogger<MeasuredEngine>>())));
        services.AddSingleton(s => new GrainRoundEngine(
            s.GetRequiredService<IGrainFactory>(), s.GetRequiredService<LocalRoundEngine>(), settings.Patience, s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<GrainMeter>(), s.GetRequiredService<ILogger<GrainRoundEngine>>()));
        services.Replace(ServiceDescriptor.Singleton<IRoundEngine>(s => s.GetRequiredService<GrainRoundEngine>()));
        // the sweep is woken by a reminder, which the cluster keeps on one silo
        services.Remove(services.Single(service => service.ImplementationType == typeof(SweepLoop)));
        services.AddHostedService<SweepStarter>();
    }
}
