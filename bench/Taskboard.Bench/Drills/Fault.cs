namespace Taskboard.Bench.Drills;

/// <summary>Something that goes wrong, and is put right again.</summary>
internal abstract class Fault
{
    /// <summary>What it is, in words.</summary>
    public abstract string Words { get; }

    /// <summary>Whether several nodes share a PostgreSQL; otherwise one node has a file.</summary>
    public virtual bool NeedsPostgres => true;

    /// <summary>Whether the networks between nodes and database can be disturbed.</summary>
    public virtual bool NeedsNetworks => false;

    /// <summary>Whether the database's server is to write in small pieces.</summary>
    public virtual bool NeedsSmallDisk => false;

    /// <summary>A second address of the database, and who may come to it.</summary>
    public virtual (string Address, string From)? Network => null;

    /// <summary>How a node is started.</summary>
    public virtual ServerStart Change(int number, ServerStart start, Field field) => start;

    /// <summary>Begins.</summary>
    public abstract Task Strike(Field field);

    /// <summary>Whether a node says to a proxy that nothing should be sent to it.</summary>
    protected static async Task<bool> IsUnready(Uri node)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        using var answer = await client.GetAsync(new Uri(node, "health/ready"));
        return answer.StatusCode == System.Net.HttpStatusCode.ServiceUnavailable;
    }

    /// <summary>Ends.</summary>
    public abstract Task Heal(Field field);
}
