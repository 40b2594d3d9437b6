using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Files;
using Taskboard.Server.Tests.Rounds;

namespace Taskboard.Server.Tests.Files;

/// <summary>What a file is, is told by its bytes; what can run, hides something or cannot be looked into is not taken.</summary>
public sealed class SniffingTests
{
    [Fact]
    public void Papers_pictures_and_mails_are_known_whatever_they_are_called()
    {
        Assert.Equal(FileType.Pdf, Type(Samples.Pdf()));
        Assert.Equal(FileType.Docx, Type(Samples.Docx()));
        Assert.Equal(FileType.Xlsx, Type(Samples.Zip(("[Content_Types].xml", "spreadsheetml.sheet.main+xml"))));
        Assert.Equal(FileType.Pptx, Type(Samples.Zip(("[Content_Types].xml", "presentationml.presentation.main+xml"))));
        Assert.Equal(FileType.Odt, Type(Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"))));
        Assert.Equal(FileType.Ods, Type(Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))));
        Assert.Equal(FileType.Doc, Type(Samples.Compound("Root Entry", "WordDocument")));
        Assert.Equal(FileType.Xls, Type(Samples.Compound("Root Entry", "Workbook")));
        Assert.Equal(FileType.OutlookMail, Type(Samples.Compound("Root Entry", "__properties_version1.0")));
        Assert.Equal(FileType.Jpeg, Type(Jpegs.With()));
        Assert.Equal(FileType.Png, Type(Samples.Png(("IHDR", "x"))));
        Assert.Equal(FileType.Webp, Type(Samples.Webp(("VP8 ", "x"))));
        Assert.Equal(FileType.Heic, Type(Samples.Heic("Exif")));
        Assert.Equal(FileType.Text, Type("Ghi chú cuộc họp: 5 < 6\n"u8, "ghi chu.txt"));
        Assert.Equal(FileType.Mail, Type("From: a@b.vn\r\nDate: x\r\nSubject: y\r\n\r\n<html>"u8, "thu.eml"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "hinh.svg")]
    [InlineData("<svg onload='alert(1)'/>", "hinh.png")]
    [InlineData("<svg onload='alert(1)'/>", "hinh.txt")]
    [InlineData("  \n<?xml version='1.0'?><svg/>", "hinh.txt")]
    [InlineData("\ufeff<!DOCTYPE html><script>alert(1)</script>", "trang.txt")]
    [InlineData("<html><body>", "trang.html")]
    [InlineData("alert(1)", "a.js")]
    [InlineData("@echo off", "a.bat")]
    [InlineData("#!/bin/sh\nrm -rf /", "a.txt")]
    [InlineData("MZ\u0090 chương trình", "a.txt")]
    [InlineData("MZ\u0090 chương trình", "bao-cao.pdf")]
    [InlineData("chữ\0nhị phân", "a.txt")]
    [InlineData("GIF89a", "a.gif")]
    [InlineData("{\\rtf1 \\object}", "a.rtf")]
    [InlineData("Subject: không có người gửi", "a.eml")]
    [InlineData("Mở đầu rồi mới %PDF-1.7", "a.pdf")]
    [InlineData("text/html không đuôi", "tep")]
    public void What_runs_or_is_none_of_the_types_is_not_taken(string content, string name) =>
        Assert.Equal(FileFault.NotAllowed, Fault(Encoding.UTF8.GetBytes(content), name));

    [Fact]
    public void Macros_programs_locks_and_archives_are_told_apart()
    {
        Assert.Equal(FileFault.HasMacros, Fault(Samples.Docx(("word/vbaProject.bin", "x")), "a.docx"));
        Assert.Equal(FileFault.HasMacros, Fault(Samples.Docx(("WORD/VBAPROJECT.BIN", "x")), "a.docx"));
        Assert.Equal(FileFault.HasMacros, Fault(Samples.Zip(("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")), "a.docx"));
        Assert.Equal(FileFault.HasMacros, Fault(Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/Standard/Module1.xml", "x")), "a.odt"));
        Assert.Equal(FileFault.HasMacros, Fault(Samples.Compound("WordDocument", "Macros"), "a.doc"));
        Assert.Equal(FileFault.HasProgram, Fault(Samples.Docx(("word/embeddings/setup.exe", "MZ")), "a.docx"));
        Assert.Equal(FileFault.Locked, Fault(Samples.Compound("Root Entry", "EncryptedPackage"), "a.docx"));
        Assert.Equal(FileFault.Locked, Fault(Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m:encryption-data/>")), "a.odt"));
        Assert.Equal(FileFault.NotAllowed, Fault(Samples.Zip(("bao-cao.docx", "x")), "a.zip"));
        Assert.Equal(FileFault.NotAllowed, Fault(Samples.Compound("Root Entry", "PowerPoint Document"), "a.ppt"));
        Assert.Equal(FileFault.Empty, Fault([], "a.pdf"));
        Assert.Equal(FileFault.NotUtf8, Fault([(byte)'V', 0xE3, (byte)'n'], "a.txt"));
    }

    [Fact]
    public void A_package_that_says_two_things_is_not_believed()
    {
        var twice = Samples.Zip(("[Content_Types].xml", Samples.DocxTypes), ("[content_types].xml", "spreadsheetml.sheet.main+xml"));
        Assert.Equal(FileFault.Damaged, Fault(twice, "a.docx"));
    }

    [Fact]
    public void Nonsense_ends_in_an_answer()
    {
        var random = new Random(11);
        byte[][] files = [Samples.Docx(), Samples.Compound("WordDocument"), Samples.Png(("IHDR", "x"), ("IEND", "")), Samples.Webp(("VP8 ", "xx")), Samples.Heic("Exif"), Samples.Pdf()];
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = (byte[])files[i % files.Length].Clone();
            for (var j = 0; j < 4; j++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _ = Sniff(bytes.AsSpan(0, random.Next(bytes.Length + 1)), "a.txt");
        }
    }

    private static FileType? Type(ReadOnlySpan<byte> bytes, string name = "khong-dung.exe") => Sniff(bytes, name).Type;

    private static FileFault? Fault(ReadOnlySpan<byte> bytes, string name) => Sniff(bytes, name) is (null, var fault) ? fault : null;

    private static (FileType? Type, FileFault? Fault) Sniff(ReadOnlySpan<byte> bytes, string name)
    {
        using var file = new MemoryStream(bytes.ToArray());
        return FileSniffing.Of(file, name);
    }
}
