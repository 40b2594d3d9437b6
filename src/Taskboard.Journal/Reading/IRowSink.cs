namespace Taskboard.Journal;

/// <summary>Takes the values of a row, column by column, without boxing them.</summary>
internal interface IRowSink
{
    void Text(string? value);

    void Utf8(ReadOnlyMemory<byte> value);

    void Integer(long value);
}
