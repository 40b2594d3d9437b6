namespace Taskboard.Journal;

/// <summary>Many values in one parameter, as a JSON array: a statement whose text doesn't depend on how many there are.</summary>
public static class JsonSql
{
    /// <summary>A table with one column, <c>value</c>, of the array's elements; members of an element are taken by <c>value->>'name'</c>.</summary>
    /// <param name="dialect">Which SQL.</param>
    /// <param name="parameter">The parameter's name.</param>
    public static string Elements(Dialect dialect, string parameter) =>
        dialect == Dialect.Postgres ? $"jsonb_array_elements(CAST(@{parameter} AS jsonb)) AS elements (value)" : $"json_each(@{parameter})";

    /// <summary>The elements as texts, for <c>IN</c>.</summary>
    /// <param name="dialect">Which SQL.</param>
    /// <param name="parameter">The parameter's name.</param>
    public static string Texts(Dialect dialect, string parameter) =>
        dialect == Dialect.Postgres ? $"(SELECT jsonb_array_elements_text(CAST(@{parameter} AS jsonb)))" : $"(SELECT value FROM json_each(@{parameter}))";
}
