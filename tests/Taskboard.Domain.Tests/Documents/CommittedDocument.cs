namespace Taskboard.Domain.Tests.Documents;

/// <summary>A document of <c>docs/</c> that is generated from the rules. With <c>TASKBOARD_WRITE_DOCS=1</c> in the environment the
/// test writes it; otherwise it fails when the committed one says something else than the rules.</summary>
internal static class CommittedDocument
{
    public static void Is(string name, string text)
    {
        var path = Path.Combine(Root(), "docs", name);
        if (Environment.GetEnvironmentVariable("TASKBOARD_WRITE_DOCS") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"docs/{name} is missing: run the tests once with TASKBOARD_WRITE_DOCS=1");
        var committed = File.ReadAllText(path).Split('\n');
        var generated = text.Split('\n');
        var line = Enumerable.Range(0, Math.Max(committed.Length, generated.Length))
            .FirstOrDefault(i => i >= committed.Length || i >= generated.Length || committed[i] != generated[i], -1);
        Assert.True(line < 0, $"docs/{name} differs from the rules at line {line + 1}: run the tests once with TASKBOARD_WRITE_DOCS=1 and commit it");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Taskboard.sln")))
                return folder.FullName;
        throw new InvalidOperationException("no Taskboard.sln above the tests");
    }
}
