using System.Text;
using Taskboard.Server.CommandLine;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await TaskboardCommand.Run(args, Console.Out, Console.Error);
