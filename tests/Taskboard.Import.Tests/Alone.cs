namespace Taskboard.Import.Tests;

/// <summary>Tests that measure time run when no other of this project does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
