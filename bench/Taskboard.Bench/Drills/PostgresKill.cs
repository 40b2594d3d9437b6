namespace Taskboard.Bench.Drills;

/// <summary>PostgreSQL is killed with all its processes, and started again.</summary>
internal sealed class PostgresKill : Fault
{
    public override string Words => "kill -9 of PostgreSQL";

    public override Task Strike(Field field) => field.Postgres!.Kill();

    public override Task Heal(Field field) => field.Postgres!.Start();
}
