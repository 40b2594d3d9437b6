using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Taskboard.Server.Exports;

/// <summary>The page of an official document: A4, margins of 20, 20, 30 and 15 mm, Times New Roman, the number in the middle of the top from the second page on.</summary>
internal static class PaperPage
{
    private const uint Long = 16_838;
    private const uint Short = 11_906;
    private const int Margin = 1_134;
    private const int Binding = 1_701;
    private const int Outer = 851;

    /// <summary>The width between the margins of a page that lies on its side.</summary>
    public const int WideWidth = (int)Long - Binding - Outer;

    public static void AddStyles(MainDocumentPart main) => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman", EastAsia = "Times New Roman" },
                new FontSize { Val = Paper.Text(Paper.Body) },
                new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    /// <summary>Adds the header with the number of the page; its id is what a section names.</summary>
    public static string AddNumbers(MainDocumentPart main)
    {
        var part = main.AddNewPart<HeaderPart>();
        part.Header = new Header(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            new SimpleField(Paper.Run("2", Paper.Head)) { Instruction = " PAGE " }));
        return main.GetIdOfPart(part);
    }

    public static SectionProperties Section(string pages, bool isWide)
    {
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = pages },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = isWide ? Long : Short, Height = isWide ? Short : Long, Orient = isWide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin { Top = Margin, Bottom = Margin, Left = Binding, Right = Outer, Header = 567, Footer = 567 });
        if (!isWide)
            section.Append(new TitlePage());
        return section;
    }
}
