namespace Taskboard.Journal.Tests;

public class MigrationFilesTests
{
    [Fact]
    public void Both_dialects_have_the_same_migrations() =>
        Assert.Equal(
            Migrations.Known(Dialect.Sqlite).Select(migration => migration.Name),
            Migrations.Known(Dialect.Postgres).Select(migration => migration.Name));

    [Fact]
    public void No_number_is_used_twice()
    {
        var numbers = Migrations.Known(Dialect.Sqlite).Select(migration => migration.Number).ToList();

        Assert.Equal(numbers.Distinct(), numbers);
    }
}
