using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Webhooks;

/// <summary>Sends deliveries. The address is looked at on the connection itself, after the name was resolved, so that no name leads inside; redirects are not
/// followed, no proxy is asked, each delivery has a connection of its own, and an answer is read only so far.</summary>
internal sealed class WebhookClient(IHostResolver resolver, TimeProvider time) : IDisposable
{
    /// <summary>A receiver has so long to answer.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    private const int LongestAnswer = 2048;
    private const int KeptAnswer = 300;

    private readonly HttpClient _outside = Client(resolver, PublicAddress.Is);
    private readonly HttpClient _inside = Client(resolver, PublicAddress.MayBeAllowed);

    /// <summary>Sends a delivery once.</summary>
    /// <param name="webhook">Where to.</param>
    /// <param name="delivery">What.</param>
    /// <param name="secrets">The secrets by which it is signed: the present one, and for a day the one before.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<DeliveryResult> Send(Webhook webhook, Delivery delivery, IReadOnlyList<string> secrets, CancellationToken cancel)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } },
        };
        request.Headers.ConnectionClose = true;
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Taskboard", "1.0"));
        request.Headers.Add("webhook-id", delivery.Id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', secrets.Select(secret => WebhookSecret.Sign(secret, delivery.Id, timestamp, delivery.Body))));
        var started = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await (webhook.Inside ? _inside : _outside).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var text = await Beginning(answer, patience.Token);
            return new DeliveryResult((int)answer.StatusCode, Took(started), text, null, RetryAfter(answer));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new DeliveryResult(null, Took(started), null, ConnectionTrouble.TimeOut, null);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
        {
            var said = fault.InnerException is AddressRefused ? ConnectionTrouble.NotPublic : ConnectionTrouble.Of(fault) ?? ForeignText.Line(fault.Message, KeptAnswer);
            return new DeliveryResult(null, Took(started), null, said, null);
        }
    }

    public void Dispose()
    {
        _outside.Dispose();
        _inside.Dispose();
    }

    private static HttpClient Client(IHostResolver resolver, Func<IPAddress, bool> allowed)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, resolver, allowed, cancel),
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static async ValueTask<Stream> Connect(DnsEndPoint to, IHostResolver resolver, Func<IPAddress, bool> allowed, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(to.Host.Trim('[', ']'), out var literal) ? [literal] : await resolver.Resolve(to.Host, cancel);
        IPAddress[] addresses = [.. found.Where(allowed)];
        if (addresses.Length == 0)
            throw new AddressRefused();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancel);
            // what was connected to is what counts, whatever was asked for
            if (socket.RemoteEndPoint is not IPEndPoint { Address: var reached } || !allowed(reached))
                throw new AddressRefused();
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken cancel)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[LongestAnswer];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        return ForeignText.Line(Encoding.UTF8.GetString(buffer, 0, length), KeptAnswer);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date is { } date ? date - time.GetUtcNow() : null) : null;

    private static int Took(long started) => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
