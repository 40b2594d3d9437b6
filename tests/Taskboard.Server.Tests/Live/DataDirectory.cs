namespace Taskboard.Server.Tests.Live;

/// <summary>A directory for one test's data, gone after it.</summary>
internal sealed class DataDirectory : IDisposable
{
    public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("taskboard-test-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Path, recursive: true);
}
