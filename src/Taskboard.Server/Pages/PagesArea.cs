using Taskboard.Server.Exports;
using Taskboard.Server.Hosting;
using Taskboard.Server.Pages.Admin;
using Taskboard.Server.Pages.Assets;
using Taskboard.Server.Pages.Import;
using Taskboard.Server.Pages.Plans;
using Taskboard.Server.Pages.Series;
using Taskboard.Server.Pages.Tasks;
using Taskboard.Server.Partners;
using Taskboard.Server.Timing;
using Taskboard.Server.Units;

namespace Taskboard.Server.Pages;

/// <summary>Pages and fragments: what the server composes of them.</summary>
public static class PagesArea
{
    /// <summary>Services.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, ServerOptions options)
    {
        services.AddRazorComponents();
        return services
            .AddSingleton<AssetBook>()
            .AddSingleton<BesideViews>()
            .AddSingleton<TaskViews>()
            .AddSingleton<Exporter>()
            .AddSingleton<HistoryExport>()
            .AddSingleton<TaskReplies>();
    }

    /// <summary>Endpoints.</summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        AssetEndpoints.Map(app);
        TaskPages.Map(app);
        TaskForms.Map(app);
        ToolForms.Map(app);
        AssignForms.Map(app);
        CommentForms.Map(app);
        ChecklistForms.Map(app);
        LabelForms.Map(app);
        LimitForms.Map(app);
        HandOverForms.Map(app);
        UndoForms.Map(app);
        ExtensionForms.Map(app);
        ReviewForms.Map(app);
        PlansPages.Map(app);
        ImportPages.Map(app);
        ImportForms.Map(app);
        DraftForms.Map(app);
        AlikeForms.Map(app);
        AmendPages.Map(app);
        NextYearForms.Map(app);
        LessonPages.Map(app);
        SeriesPages.Map(app);
        SeriesForms.Map(app);
        CalendarPages.Map(app);
        PartnersPages.Map(app);
        SuccessionPages.Map(app);
        ExportEndpoints.MapPages(app);
        HistoryEndpoints.Map(app);
        WorkflowPages.Map(app);
    }
}
