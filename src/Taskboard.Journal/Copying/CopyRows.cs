using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Taskboard.Journal;

/// <summary>Reads the rows of a table in an order and a form that are the same on both stores.</summary>
internal static class CopyRows
{
    /// <summary>The rows in the order of their key. A value is null, a <see cref="long"/>, a <see cref="double"/>, a text or bytes.</summary>
    /// <exception cref="CopyRefused">A value is none of those.</exception>
    public static async IAsyncEnumerable<object?[]> Read(
        DbConnection connection, DbTransaction transaction, Dialect dialect, CopyTable table, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT {table.ColumnList} FROM \"{table.Name}\" ORDER BY {table.Order(dialect)}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var row = new object?[table.Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = Plain(reader.GetValue(i), table, i);
            yield return row;
        }
    }

    /// <summary>Whether two rows say the same.</summary>
    public static bool AreSame(object?[] one, object?[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            var same = (one[i], other[i]) switch
            {
                (byte[] bytes, byte[] others) => bytes.AsSpan().SequenceEqual(others),
                var (value, another) => Equals(value, another),
            };
            if (!same)
                return false;
        }
        return true;
    }

    private static object? Plain(object value, CopyTable table, int column) => value switch
    {
        DBNull => null,
        long or string or byte[] or double => value,
        int number => (long)number,
        short number => (long)number,
        bool truth => truth ? 1L : 0L,
        float number => (double)number,
        _ => throw new CopyRefused(CopyRefusal.UnknownType, $"{table.Name}.{table.Columns[column].Name} {value.GetType().Name}"),
    };
}
