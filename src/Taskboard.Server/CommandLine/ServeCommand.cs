using System.CommandLine;
using Taskboard.Server.Demo;
using Taskboard.Server.Hosting;
using Taskboard.Server.Mailing;
using Taskboard.Server.Texts;

namespace Taskboard.Server.CommandLine;

/// <summary><c>serve</c>, and what happens without a command.</summary>
internal sealed class ServeCommand
{
    private const int LongestDrain = 3600;

    private readonly Terminal _terminal;
    private readonly CommonOptions _common;
    private readonly IServerExtension? _extension;
    private readonly Option<string> _urls;
    private readonly Option<bool> _demo;
    private readonly Option<string[]> _proxies;
    private readonly Option<int?> _drain;
    private readonly Option<string[]> _metricsFrom;
    private readonly Option<string> _log;
    private readonly Option<string> _certificate;
    private readonly Option<string> _certificateKey;

    public ServeCommand(Terminal terminal, CommonOptions common, IServerExtension? extension)
    {
        (_terminal, _common, _extension) = (terminal, common, extension);
        _urls = new("--urls") { Description = About("urls"), HelpName = "URL;URL" };
        _demo = new("--demo") { Description = About("demo") };
        _proxies = new("--trusted-proxy") { Description = About("trusted-proxy"), HelpName = "IP" };
        _drain = new("--drain") { Description = About("drain"), HelpName = "SECONDS" };
        _drain.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > LongestDrain)
                result.AddError("drain");
        });
        _metricsFrom = new("--metrics-from") { Description = About("metrics-from"), HelpName = "IP" };
        _log = new("--log") { Description = About("log"), HelpName = "text|json" };
        _log.AcceptOnlyFromAmong("text", "json");
        _certificate = new("--certificate") { Description = About("certificate-file"), HelpName = "FILE" };
        _certificateKey = new("--certificate-key") { Description = About("certificate-key"), HelpName = "FILE" };
    }

    /// <summary>The command under its own name.</summary>
    public Command Command()
    {
        var command = new Command("serve", About("serve"));
        AddTo(command);
        return command;
    }

    /// <summary>Gives a command the options and the action.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_urls);
        command.Options.Add(_demo);
        command.Options.Add(_proxies);
        command.Options.Add(_drain);
        command.Options.Add(_metricsFrom);
        command.Options.Add(_log);
        command.Options.Add(_certificate);
        command.Options.Add(_certificateKey);
        command.SetAction(Serve);
    }

    private async Task<int> Serve(ParseResult parsed, CancellationToken cancel)
    {
        var options = _common.Read(parsed) with
        {
            Urls = parsed.GetValue(_urls) ?? CommonOptions.Variable("URLS") ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? ServerOptions.DefaultUrls,
            Demo = parsed.GetValue(_demo),
            TrustedProxies = parsed.GetValue(_proxies) is { Length: > 0 } proxies ? proxies : CommonOptions.Variable("TRUSTED_PROXIES")?.Split(';') ?? [],
            DrainDelay = TimeSpan.FromSeconds(parsed.GetValue(_drain) ?? (int.TryParse(CommonOptions.Variable("DRAIN"), out var drain) ? Math.Clamp(drain, 0, LongestDrain) : 0)),
            MetricsFrom = parsed.GetValue(_metricsFrom) is { Length: > 0 } networks ? networks : CommonOptions.Variable("METRICS_FROM")?.Split(';') ?? [],
            JsonLogs = (parsed.GetValue(_log) ?? CommonOptions.Variable("LOG")) == "json",
            Certificate = parsed.GetValue(_certificate) ?? CommonOptions.Variable("CERTIFICATE"),
            CertificateKey = parsed.GetValue(_certificateKey) ?? CommonOptions.Variable("CERTIFICATE_KEY"),
            CertificatePassword = CommonOptions.Variable("CERTIFICATE_PASSWORD"),
            Mail = MailEnvironment.Read(),
            Silent = CommonOptions.Variable("SILENT") is "1" or "true",
        };
        using var held = DataLock.Take(options);
        if (_extension is not null)
            await _extension.Prepare(options, cancel);
        await using var app = await ServerHost.Build(options, services => _extension?.Add(options, services), cancel);
        var hasDemo = options.Demo && await DemoProvince.Fill(app.Services, cancel);
        await app.StartAsync(cancel);
        await Greeting.Write(_terminal, app, options, hasDemo, cancel);
        await app.WaitForShutdownAsync(cancel);
        return ExitCodes.Done;
    }

    private string About(string option) => Text.Get(_terminal.Language, "cli." + option);
}
