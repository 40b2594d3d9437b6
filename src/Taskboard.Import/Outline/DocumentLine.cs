namespace Taskboard.Import.Outline;

/// <summary>A line without the marks that conversion left on it.</summary>
/// <param name="Number">The line's number, counted from 1.</param>
/// <param name="Text">Its text; tabs stay where they part cells.</param>
/// <param name="TabLed">Whether it begins with a tab, as the cells of a table do that stand one a line.</param>
internal readonly record struct DocumentLine(int Number, string Text, bool TabLed)
{
    public bool IsBlank => Text.Length == 0;
}
