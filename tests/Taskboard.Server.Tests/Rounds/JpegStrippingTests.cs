using System.Text;
using Taskboard.Server.Files;

namespace Taskboard.Server.Tests.Rounds;

/// <summary>A photo tells of the picture and of nothing else.</summary>
public sealed class JpegStrippingTests
{
    [Fact]
    public void Place_device_comments_and_what_was_appended_are_gone_and_the_picture_is_not()
    {
        var picture = Jpegs.With(Jpegs.Segment(0xE1, "Exif\0\0GPS 18.67N 105.69E"), Jpegs.Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"), Jpegs.Segment(0xED, "Photoshop 3.0\0IPTC"),
            Jpegs.Segment(0xFE, "chụp bằng máy của Lan"), Jpegs.Segment(0xE2, "ICC_PROFILE\0\u0001\u0001mau"), Jpegs.Segment(0xE2, "MPF\0thumb"));

        var stripped = JpegStripping.Strip([.. picture, .. "phía sau ảnh GPS"u8])!;

        var text = Encoding.Latin1.GetString(stripped);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xmpmeta", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IPTC", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MPF", text, StringComparison.Ordinal);
        Assert.Contains("ICC_PROFILE", text, StringComparison.Ordinal);
        Assert.Equal(Jpegs.With(Jpegs.Segment(0xE2, "ICC_PROFILE\0\u0001\u0001mau")), stripped);
        Assert.Equal(stripped, JpegStripping.Strip(stripped));
    }

    [Fact]
    public void Which_way_up_the_camera_was_held_is_kept_alone_where_it_is_asked_for()
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 0x26, 0, 0, 0, 0, 0, 0, 0, .. "GPS 18.67N"u8];
        byte[] segment = [0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif];

        var stripped = JpegStripping.Strip(Jpegs.With(segment), keepTurn: true)!;

        Assert.Equal(Jpegs.With(ExifTurn.Segment(6)), stripped);
        Assert.Equal(6, ExifTurn.Of(ExifTurn.Segment(6).AsSpan(4)));
        Assert.Equal(stripped, JpegStripping.Strip(stripped, keepTurn: true));
        Assert.Equal(Jpegs.With(), JpegStripping.Strip(stripped));
    }

    [Fact]
    public void A_turn_that_is_said_to_stand_far_outside_is_none()
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "MM\0*"u8, 0x7F, 0xFF, 0xFF, 0xFF, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];

        Assert.Equal(0, ExifTurn.Of(exif));
        exif[10] = 0xFF;
        Assert.Equal(0, ExifTurn.Of(exif));
        Assert.Equal(Jpegs.With(), JpegStripping.Strip(Jpegs.With([0xFF, 0xE1, 0, (byte)(exif.Length + 2), .. exif]), keepTurn: true));
    }

    [Fact]
    public void What_hides_between_two_scans_is_gone_too()
    {
        var picture = Jpegs.With();
        byte[] hidden = [.. picture.AsSpan(0, picture.Length - 2), .. Jpegs.Segment(0xE1, "Exif\0\0GPS"), 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9];

        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(JpegStripping.Strip(hidden)!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_whole_jpeg_is_none()
    {
        var picture = Jpegs.With();
        Assert.Null(JpegStripping.Strip([]));
        Assert.Null(JpegStripping.Strip("GIF89a......"u8));
        for (var length = 0; length < picture.Length; length++)
            Assert.Null(JpegStripping.Strip(picture.AsSpan(0, length)));
    }

    [Fact]
    public void Nonsense_ends_in_an_answer()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = Jpegs.With(Jpegs.Segment(0xE1, "Exif\0\0GPS"));
            for (var j = 0; j < 4; j++)
                bytes[random.Next(2, bytes.Length)] = (byte)random.Next(256);
            _ = JpegStripping.Strip(bytes);
        }
    }
}

/// <summary>Small pictures.</summary>
internal static class Jpegs
{
    /// <summary>A JPEG as far as its segments go, with more of them behind the first.</summary>
    public static byte[] With(params byte[][] segments) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"), .. segments.SelectMany(each => each), .. Segment(0xDB, "bang"), .. Segment(0xC0, "khung"),
        0xFF, 0xDA, 0, 3, 9, 0x11, 0x22, 0xFF, 0x00, 0x33, 0xFF, 0xD0, 0x44, 0xFF, 0xD9,
    ];

    public static byte[] Segment(byte kind, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var length = bytes.Length + 2;
        return [0xFF, kind, (byte)(length >> 8), (byte)length, .. bytes];
    }
}
