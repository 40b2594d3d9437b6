using Microsoft.AspNetCore.Http.Metadata;

namespace Taskboard.Server.Api;

/// <summary>The largest body that an endpoint takes, in bytes.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
