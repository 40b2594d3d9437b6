using Taskboard.Orleans;
using Taskboard.Server.Hosting;

return await TaskboardProgram.Run(args, new OrleansExtension(SiloSettings.OfEnvironment()));
