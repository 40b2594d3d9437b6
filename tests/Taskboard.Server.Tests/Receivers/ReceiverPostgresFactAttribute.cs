namespace Taskboard.Server.Tests.Receivers;

/// <summary>A fact that needs the programs of <c>tests/receivers</c> and PostgreSQL; skipped, in words, where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReceiverPostgresFactAttribute : FactAttribute
{
    public ReceiverPostgresFactAttribute() => Skip = new ReceiverFactAttribute().Skip ?? new Accounts.PostgresFactAttribute().Skip;
}
