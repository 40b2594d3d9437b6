using System.Diagnostics.Metrics;
using Taskboard.Server.Tests.Api;

namespace Taskboard.Orleans.Tests;

[Collection(BoardSiteTests.Name)]
public sealed class GrainSiteTests(BoardSite site)
{
    [Fact]
    public async Task What_is_asked_of_the_API_is_decided_by_grains()
    {
        var task = await site.NewTask();
        var decided = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Meter.Name == GrainMeter.Name)
                heard.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags[0].Value is "grain")
                Interlocked.Add(ref decided, (int)count);
        });
        listener.Start();

        for (var version = 1; version <= 5; version++)
            (await site.As(Caller.WriteToken).Send(ApiRequest.Of("PATCH", task, new { title = $"Tên {version}" }) with { IfMatch = $"\"{version}\"" })).Succeeded();

        // a loaded machine may make a grain too slow once
        Assert.InRange(decided, 3, 5);
    }
}
