using System.Text;
using Taskboard.Domain.Rounds;
using Taskboard.Server.Rounds;

namespace Taskboard.Browser.Tests.Rounds;

/// <summary>Photos on the way: as large as a phone makes them, with the place in them, and what is no photo at all.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PhotoTests(BoardHost host)
{
    private const int FiftyMegabytes = 50 * 1024 * 1024;

    [BrowserFact]
    public async Task A_photo_of_fifty_megabytes_comes_in_small_and_without_its_place()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.anh", "Vũ Ngọc Lan");
        var file = await Photo(page);
        await page.SetInputFilesAsync(".thumb [data-photo]", file);
        await Expect(page.Locator("#stop-0stop0")).ToContainTextAsync("1 ảnh", new() { Timeout = 60_000 });
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });

        var photo = Assert.Single((await stage.Stop("0stop0")).Photos);
        var kept = await host.Service<PhotoStore>().Find(photo, stage.Id, "0stop0", default);
        Assert.NotNull(kept);
        Assert.InRange(kept.Length, 500, 1024 * 1024);
        Assert.DoesNotContain("18.67N", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        File.Delete(file);
    }

    [BrowserFact]
    public async Task Fifty_megabytes_that_are_no_photo_are_refused_in_words_and_hold_nothing_up()
    {
        var (page, stage) = await RoundPhone.Open(host, "can.bo.tep", "Hoàng Anh Tuấn");
        var file = Path.GetTempFileName();
        await using (var written = File.OpenWrite(file))
            written.SetLength(FiftyMegabytes);
        await page.SetInputFilesAsync(".thumb [data-photo]", file);
        await page.ClickAsync(".thumb [data-tap=departed]");

        await Expect(page.Locator("[data-refused]")).ToContainTextAsync("Ảnh", new() { Timeout = 60_000 });
        await Expect(page.Locator("#send-state")).ToHaveAttributeAsync("data-unsent", "0", new() { Timeout = 90_000 });
        Assert.Equal(TapKind.Departed, Assert.Single(await stage.Taps()).Kind);
        File.Delete(file);
    }

    /// <summary>A photo that the browser itself made, with a place in it and padded to fifty megabytes; its file.</summary>
    private static async Task<string> Photo(IPage page)
    {
        var plain = Convert.FromBase64String(await page.EvaluateAsync<string>("""
            async () => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 3000, height: 2000 });
              const pen = canvas.getContext("2d");
              for (let i = 0; i < 300; i++) { pen.fillStyle = `hsl(${i * 37} 70% 50%)`; pen.fillRect((i * 131) % 3000, (i * 89) % 2000, 180, 120); }
              const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
              return btoa([...new Uint8Array(await blob.arrayBuffer())].map((byte) => String.fromCharCode(byte)).join(""));
            }
            """));
        var place = Encoding.ASCII.GetBytes("Exif\0\0GPS 18.67N 105.69E");
        var file = Path.GetTempFileName();
        await using var written = File.OpenWrite(file);
        await written.WriteAsync(plain.AsMemory(0, 2));
        await written.WriteAsync(new byte[] { 0xFF, 0xE1, 0, (byte)(place.Length + 2) });
        await written.WriteAsync(place);
        await written.WriteAsync(plain.AsMemory(2));
        written.SetLength(FiftyMegabytes);
        return file;
    }
}
