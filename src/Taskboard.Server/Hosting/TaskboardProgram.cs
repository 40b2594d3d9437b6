using System.Text;
using Taskboard.Server.CommandLine;

namespace Taskboard.Server.Hosting;

/// <summary>The whole program, for another one that is built on it.</summary>
public static class TaskboardProgram
{
    /// <summary>Runs the command line.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="extension">What is added to the server; null for nothing.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> Run(string[] args, IServerExtension? extension = null)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return TaskboardCommand.Run(args, Console.Out, Console.Error, extension);
    }
}
