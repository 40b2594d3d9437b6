namespace Taskboard.Shared;

/// <summary>Finds the folder of real plans and keys beside the repository.</summary>
public static class SharedFolder
{
    /// <summary>Its full path, or null where it is absent.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The full path of a file in it.</summary>
    public static string Of(params string[] parts) => System.IO.Path.Combine([Path ?? "", .. parts]);

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(at.FullName, "Taskboard.sln")))
                continue;
            var shared = System.IO.Path.Combine(at.Parent?.FullName ?? "", "shared");
            return Directory.Exists(System.IO.Path.Combine(shared, "plans")) ? shared : null;
        }

        return null;
    }
}
