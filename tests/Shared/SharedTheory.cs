
namespace Taskboard.Shared;

/// <summary>A theory over the real plans beside the repository, skipped, in words, where they are absent.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (SharedFolder.Path is null)
            Skip = "The folder ../shared with the real plans is not beside this repository.";
    }
}
