using Taskboard.Server.Mailing;

namespace Taskboard.Server.Hosting;

/// <summary>How one server runs, as the command line and the environment say.</summary>
public sealed record ServerOptions
{
    /// <summary>The addresses to listen on, with semicolons between them.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Where the database and other files lie. Outside the content root, whose watcher would otherwise see every write.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL connection string; null for <c>taskboard.db</c> in the data directory.</summary>
    public string? Database { get; init; }

    /// <summary>True to fill an empty database with the sample plan and demo accounts.</summary>
    public bool Demo { get; init; }

    /// <summary>Where the browser's files lie; null for <c>wwwroot</c> beside the program or in the project.</summary>
    public string? WebRoot { get; init; }

    /// <summary>Proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed: addresses or networks (<c>10.0.0.0/8</c>).</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Addresses or networks from which <c>/metrics</c> may be read without signing in; none unless they are named.</summary>
    public IReadOnlyList<string> MetricsFrom { get; init; } = [];

    /// <summary>Whether logs are written as a line of JSON each, with request and command ids, for programs that collect them.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>How long a node that is told to end (SIGTERM) goes on serving after it has said that it is not ready: as long as the proxy needs to see it.</summary>
    public TimeSpan DrainDelay { get; init; }

    /// <summary>The certificate for addresses with <c>https</c>: a <c>.pfx</c> or a PEM file; null for Kestrel's own configuration.</summary>
    public string? Certificate { get; init; }

    /// <summary>The PEM file of the certificate's key; null where it is in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The password of the certificate or its key.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>The settings of mail that the environment names; null where it names none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Whether mails and webhooks are sent by themselves: not where a backup is only looked at.</summary>
    public bool Silent { get; init; }

    /// <summary>What a fresh machine listens on: this machine alone.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>The SQLite file, where no other database was named.</summary>
    public string DatabaseFile => Path.Combine(DataDirectory, "taskboard.db");
}
