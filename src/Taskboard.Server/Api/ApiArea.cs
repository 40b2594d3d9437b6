using Taskboard.Server.Accounts;
using Taskboard.Server.Exports;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Api;

/// <summary>The JSON API: what the server composes of it.</summary>
public static class ApiArea
{
    /// <summary>Where it begins.</summary>
    public const string Root = "/api/v1";

    /// <summary>Services.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, ServerOptions options) => services.AddApiDescription();

    /// <summary>Endpoints. Everything here is for signed-in users, and takes no more than <see cref="Bodies.Largest"/> bytes, unless it says otherwise.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).RequireAuthorization(Policies.SignedIn).WithMetadata(new BodyLimit(Bodies.Largest));
        PlansApi.Map(api);
        ImportApi.Map(api);
        DraftsApi.Map(api);
        TasksApi.Map(api);
        TaskWritesApi.Map(api);
        HandOversApi.Map(api);
        UndoApi.Map(api);
        ExtensionsApi.Map(api);
        ReviewsApi.Map(api);
        CardApi.Map(api);
        AttachmentsApi.Map(api);
        NewTasksApi.Map(api);
        ChangesApi.Map(api);
        PartnersApi.Map(api);
        CalendarApi.Map(api);
        ExportEndpoints.MapApi(api);
        RoundsApi.Map(api);
        WorkApi.Map(api);
        SubstitutesApi.Map(api);
        WebhooksApi.Map(api);
        app.MapApiDescription();
    }
}
