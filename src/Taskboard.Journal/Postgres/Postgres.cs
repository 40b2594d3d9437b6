using Npgsql;
using NpgsqlTypes;

namespace Taskboard.Journal;

/// <summary>Positional array parameters, with which one statement of constant text serves a batch of any size.</summary>
internal static class Postgres
{
    public static NpgsqlParameter Texts(string?[] values) => new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    public static NpgsqlParameter Numbers(long[] values) => new NpgsqlParameter<long[]> { TypedValue = values };

    public static NpgsqlParameter Blobs(byte[][] values) => new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea };

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };
}
