
namespace Taskboard.Shared;

/// <summary>A test that reads the real plans beside the repository, and is skipped, in words, where they are absent.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = "The folder ../shared with the real plans is not beside this repository.";
    }
}
