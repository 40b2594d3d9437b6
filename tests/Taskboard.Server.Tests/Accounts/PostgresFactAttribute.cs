using Taskboard.Journal.Tests;

namespace Taskboard.Server.Tests.Accounts;

/// <summary>A fact about several nodes on one PostgreSQL; skipped, in words, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresCluster.IsInstalled)
            Skip = "PostgreSQL is not installed (Debian: apt-get install postgresql)";
    }
}
