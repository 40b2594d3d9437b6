using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Taskboard.Server.Api;

namespace Taskboard.Server.Rounds.Simulation;

/// <summary>Plays a day of a rehearsal against a running server, over its API, faster than real time.</summary>
internal sealed class RoundPlayer(Uri server, string token, TimeProvider time) : IDisposable
{
    private readonly HttpClient client = Client(server, token);

    /// <summary>Opens a rehearsal to be played.</summary>
    public Task<RoundView> Open(NewRoundBody round, CancellationToken cancel) =>
        Send(HttpMethod.Post, "api/v1/rounds", round, ApiJson.Readable.NewRoundBody, ApiJson.Readable.RoundView, cancel);

    /// <summary>A round as it stands.</summary>
    public Task<RoundView> Find(string id, CancellationToken cancel) =>
        Send<NewRoundBody, RoundView>(HttpMethod.Get, "api/v1/rounds/" + Uri.EscapeDataString(id), null, ApiJson.Readable.NewRoundBody, ApiJson.Readable.RoundView, cancel);

    /// <summary>Sends the taps, each when its time has come; a tap that gets no answer is sent again until it gets one.</summary>
    /// <returns>How many were taken, and how many refused.</returns>
    public async Task<(int Taken, int Refused)> Play(string roundId, IReadOnlyList<TapBody> taps, double speed, CancellationToken cancel)
    {
        var (taken, refused) = (0, 0);
        var began = time.GetTimestamp();
        foreach (var tap in taps)
        {
            var due = (tap.At - taps[0].At) / speed - time.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, time, cancel);
            var answer = await Deliver(roundId, new TapsBody { Sent = tap.At, Taps = [tap] }, cancel);
            if (answer is null || !answer.Results[0].Taken)
                refused++;
            else
                taken++;
        }
        return (taken, refused);
    }

    public void Dispose() => client.Dispose();

    private async Task<TapsAnswer?> Deliver(string roundId, TapsBody body, CancellationToken cancel)
    {
        var pause = TimeSpan.FromMilliseconds(200);
        while (true)
        {
            try
            {
                return await Send(HttpMethod.Post, $"api/v1/rounds/{roundId}/taps", body, ApiJson.Readable.TapsBody, ApiJson.Readable.TapsAnswer, cancel);
            }
            catch (HttpRequestException problem) when (problem.StatusCode is null or >= System.Net.HttpStatusCode.InternalServerError)
            {
                // the server is away: the same tap again, with the same id
                await Task.Delay(pause, time, cancel);
                pause = pause < TimeSpan.FromSeconds(5) ? pause * 2 : pause;
            }
            catch (HttpRequestException problem) when (problem.StatusCode is System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.UnprocessableEntity or System.Net.HttpStatusCode.NotFound)
            {
                return null;
            }
        }
    }

    private async Task<TOut> Send<TIn, TOut>(HttpMethod method, string path, TIn? body, JsonTypeInfo<TIn> type, JsonTypeInfo<TOut> answerType, CancellationToken cancel)
        where TIn : class
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, type) };
        using var answer = await client.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancel)}", null, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(answerType, cancel))!;
    }

    private static HttpClient Client(Uri server, string token)
    {
        var client = new HttpClient { BaseAddress = new Uri(server, "/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
