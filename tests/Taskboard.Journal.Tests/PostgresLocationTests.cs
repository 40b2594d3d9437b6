namespace Taskboard.Journal.Tests;

public class PostgresLocationTests
{
    [Theory]
    [InlineData("Host=db;Database=taskboard")]
    [InlineData("Username=x; server=db")]
    [InlineData("postgres://db/taskboard")]
    [InlineData("postgresql://user@db:5433/taskboard")]
    public void A_server_is_known_by_its_location(string location) => Assert.True(PostgresLocation.Is(location));

    [Theory]
    [InlineData("data/taskboard.db")]
    [InlineData("/var/lib/Host=/taskboard.db")]
    [InlineData("Data Source=taskboard.db")]
    public void Anything_else_is_a_file(string location) => Assert.False(PostgresLocation.Is(location));

    [Fact]
    public void An_address_is_read_with_all_its_parts()
    {
        var settings = PostgresLocation.Settings("postgres://task%40board:p%3Aw@db:5433/so-ngoai-vu?sslmode=require");

        Assert.Equal(
            ("task@board", "p:w", "db", 5433, "so-ngoai-vu", Npgsql.SslMode.Require),
            (settings.Username, settings.Password, settings.Host, settings.Port, settings.Database, settings.SslMode));
    }

    [Theory]
    [InlineData("Host=db;Nonsense=1")]
    [InlineData("postgres://db/x?nonsense=1")]
    public void A_text_that_cannot_be_read_is_a_named_problem(string location) =>
        Assert.Throws<DatabaseUnavailable>(() => PostgresLocation.Settings(location));
}
