using System.Globalization;
using System.Xml;
using Taskboard.Import.Documents.Grids;
using Taskboard.Import.Documents.Packages;

namespace Taskboard.Import.Documents.Word;

/// <summary>Reads tables: the grid, and rows of cells over it; rows that a reviewer took away are left out.</summary>
internal sealed class WordTables(XmlReader xml, ReadingBudget budget, WordBody body)
{
    /// <summary>Reads the table at which the reader is, to its end.</summary>
    public Grid Read()
    {
        var widths = new List<double>();
        var rows = new List<GridRow>();
        var depth = xml.Depth;
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element || !WordXml.IsWord(xml))
                continue;
            if (xml.LocalName == "gridCol" && widths.Count < Grid.MostColumns)
                widths.Add(WordXml.Number(xml, "w") ?? 0);
            else if (xml.LocalName == "tr" && Row() is { } row)
                rows.Add(row);
            else if (xml.LocalName is "tblPr" or "tblGridChange" or "tblPrChange")
                SafeXml.Skip(xml);
        }

        return new Grid(widths, rows);
    }

    private GridRow? Row()
    {
        budget.TakePiece();
        var cells = new List<GridCell>();
        int column = 0, depth = xml.Depth;
        var deleted = false;
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element || !WordXml.IsWord(xml))
                continue;
            switch (xml.LocalName)
            {
                case "gridBefore":
                    column = Math.Clamp(WordXml.Number(xml, "val") ?? 0, 0, Grid.MostColumns);
                    break;
                case "del" or "moveFrom" when cells.Count == 0:
                    deleted = true;
                    break;
                case "trPrChange" or "tblPrEx":
                    SafeXml.Skip(xml);
                    break;
                case "tc":
                    Add(Cell(column), cells);
                    column = cells.Count > 0 ? Math.Max(column, cells[^1].Start + cells[^1].Span) : column;
                    break;
            }
        }

        return deleted ? null : new GridRow(cells);
    }

    private static void Add((GridCell Cell, bool Joins) read, List<GridCell> cells)
    {
        if (read.Joins && cells.Count > 0)
            cells[^1] = cells[^1] with { Span = cells[^1].Span + read.Cell.Span };
        else if (read.Cell.Start < Grid.MostColumns)
            cells.Add(read.Cell);
    }

    /// <summary>A cell, and whether it only lengthens the one before it (in an old way of merging).</summary>
    private (GridCell Cell, bool Joins) Cell(int column)
    {
        budget.TakePiece();
        var parts = new List<CellPart>();
        var shape = new CellShape();
        var depth = xml.Depth;
        var hasContent = !xml.IsEmptyElement;
        while (hasContent && SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "tcPr")
            {
                shape = Shape();
            }
            else
            {
                // the first thing in the cell; the rest of it follows the same way
                parts.AddRange(body.ReadFrom(depth));
                break;
            }
        }

        var span = Math.Clamp(shape.Span, 1, Math.Max(1, Grid.MostColumns - column));
        return (new GridCell(column, span, shape.GoesOn, shape.Deleted ? [] : parts), shape.Joins);
    }

    private CellShape Shape()
    {
        var shape = new CellShape();
        if (xml.IsEmptyElement)
            return shape;
        var depth = xml.Depth;
        while (SafeXml.Within(xml, depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            shape = xml.LocalName switch
            {
                "gridSpan" when int.TryParse(WordXml.Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var span) => shape with { Span = span },
                "vMerge" => shape with { GoesOn = WordXml.Value(xml) is null or "continue" },
                "hMerge" => shape with { Joins = WordXml.Value(xml) is null or "continue" },
                "cellDel" => shape with { Deleted = true },
                _ => shape,
            };
            if (xml.LocalName == "tcPrChange")
                SafeXml.Skip(xml);
        }

        return shape;
    }

    /// <summary>What a cell says of itself.</summary>
    private sealed record CellShape(int Span = 1, bool GoesOn = false, bool Joins = false, bool Deleted = false);
}
