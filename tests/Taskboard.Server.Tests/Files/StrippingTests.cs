using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Server.Files;

namespace Taskboard.Server.Tests.Files;

/// <summary>Where a photo was taken is left out of every kind of picture.</summary>
public sealed class StrippingTests
{
    [Fact]
    public async Task A_png_loses_its_texts_and_its_end()
    {
        byte[] png = [.. Samples.Png(("IHDR", "khung"), ("pHYs", "cỡ"), ("tEXt", "GPS 18.67N"), ("eXIf", "GPS"), ("IDAT", "hình"), ("IEND", "")), .. "GPS phía sau"u8];
        Assert.Equal(Samples.Png(("IHDR", "khung"), ("pHYs", "cỡ"), ("IDAT", "hình"), ("IEND", "")), await Strip(png, FileType.Png));
        Assert.Null(await Strip(png.AsSpan(0, 40).ToArray(), FileType.Png));
    }

    [Fact]
    public async Task A_webp_loses_its_exif_and_no_longer_says_that_it_has_any()
    {
        var webp = Samples.Webp(("VP8X", "\u002C123456789"), ("VP8 ", "hình"), ("EXIF", "GPS 18.67N"), ("XMP ", "GPS"));
        Assert.Equal(Samples.Webp(("VP8X", "\u0020123456789"), ("VP8 ", "hình")), await Strip([.. webp, .. "GPS"u8], FileType.Webp));
        Assert.Null(await Strip(Samples.Webp(("EXIF", "GPS")), FileType.Webp));
    }

    [Fact]
    public async Task A_heic_keeps_its_places_and_loses_what_its_exif_said()
    {
        var heic = Samples.Heic("Exif GPS 18.67N 105.69E");
        var stripped = await Strip(heic, FileType.Heic);
        Assert.Equal(heic.Length, stripped!.Length);
        var text = Encoding.Latin1.GetString(stripped);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.Contains("picture", text, StringComparison.Ordinal);
        Assert.Null(await Strip([.. "\0\0\0\u0010ftypheic"u8, 0, 0, 0, 0], FileType.Heic));
    }

    [Fact]
    public async Task A_heic_that_claims_more_than_it_holds_is_damaged_and_costs_nothing()
    {
        byte[] item = [0, 2, 0, 0];
        byte[] far = [0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xF0];
        // a length that runs over when it is added to where it begins
        Assert.Null(await Strip(Samples.HeicOf([0, 0, 0, 0, 0x88, 0, 0, 1, .. item, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x20, .. far]), FileType.Heic));
        // numbers of no bytes, of which there are a hundred million in nothing
        Assert.Null(await Strip(Samples.HeicOf([0, 0, 0, 0, 0, 0, 0x27, 0x10, .. Enumerable.Repeat((byte[])[0, 9, 0, 0, 0xFF, 0xFF], 10_000).SelectMany(each => each)]), FileType.Heic));
        // numbers of a size that the format does not know
        Assert.Null(await Strip(Samples.HeicOf([0, 0, 0, 0, 0xF8, 0, 0, 1, .. item, 0, 1, .. new byte[15], .. far]), FileType.Heic));
        // the same place again and again
        Assert.Null(await Strip(
            Samples.HeicOf([0, 0, 0, 0, 0x44, 0, 0, 1, .. item, 0x0F, 0xFF, .. Enumerable.Repeat((byte[])[0, 0, 0, 0, 0, 0, 0, 0x20], 0x0FFF).SelectMany(each => each)]), FileType.Heic));
    }

    [Fact]
    public async Task Of_boxes_of_one_name_the_first_counts()
    {
        var stripped = await Strip(Samples.HeicOf([0, 0, 0, 0, 0x44, 0, 0, 1, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 4], "free", "free", "iloc"), FileType.Heic);
        Assert.All(stripped![..4], each => Assert.Equal(0, each));
    }

    private static async Task<byte[]?> Strip(byte[] picture, FileType type)
    {
        var file = Spool.New();
        await file.WriteAsync(picture);
        await file.FlushAsync();
        await using var stripped = await PictureStripping.Strip(file, type, default);
        if (stripped is null)
        {
            await file.DisposeAsync();
            return null;
        }
        using var bytes = new MemoryStream();
        await stripped.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
