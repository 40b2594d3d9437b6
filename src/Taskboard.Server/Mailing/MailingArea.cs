using Taskboard.Server.Operations;

namespace Taskboard.Server.Mailing;

/// <summary>Being told by e-mail: what the server composes of it.</summary>
public static class MailingArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddMailing(this IServiceCollection services) => services
        .AddSingleton<MailSettingsBook>()
        .AddSingleton<MailChoiceStore>()
        .AddSingleton<OutboxStore>()
        .AddSingleton<LetterWriter>()
        .AddSingleton<IMailServer, SmtpServer>()
        .AddSingleton<Outbox>()
        .AddSingleton<ShortMail>()
        .AddSingleton<OutboxSweep>()
        .AddHostedService<QuickSweepLoop<OutboxSweep>>()
        .AddSingleton<ISweep, OutboxKeeping>()
        .AddHostedService<OutboxFigures>();

    /// <summary>Endpoints.</summary>
    public static void MapMailing(this IEndpointRouteBuilder app)
    {
        OwnMailPages.Map(app);
        MailAdminPages.Map(app);
    }
}
