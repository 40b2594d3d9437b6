using System.Globalization;

namespace Taskboard.Server.Operations;

/// <summary>Writes labels into a buffer, without making a text of them: this happens at every measurement.</summary>
internal ref struct LabelWriter(Span<char> buffer)
{
    private readonly Span<char> _buffer = buffer;
    private int _length;

    /// <summary>What is written so far.</summary>
    public readonly ReadOnlySpan<char> Text => _buffer[.._length];

    /// <summary>Adds a label; one that no longer fits is left out.</summary>
    public void Add(string name, object? value)
    {
        var text = value switch
        {
            null => "",
            string already => already,
            bool truth => truth ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        if (_length + name.Length + (2 * text.Length) + 4 > _buffer.Length)
            return;
        if (_length > 0)
            _buffer[_length++] = ',';
        foreach (var c in name)
            _buffer[_length++] = char.IsAsciiLetterOrDigit(c) ? c : '_';
        _buffer[_length++] = '=';
        _buffer[_length++] = '"';
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '\n')
                _buffer[_length++] = '\\';
            _buffer[_length++] = c == '\n' ? 'n' : c;
        }
        _buffer[_length++] = '"';
    }
}
