using Taskboard.Server.Hosting;

return await TaskboardProgram.Run(args);
