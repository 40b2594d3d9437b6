using Microsoft.AspNetCore.Http.HttpResults;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Accounts;
using Taskboard.Server.Texts;

namespace Taskboard.Server.Pages.Admin;

/// <summary>The workflow of each kind of work, as a diagram and in words.</summary>
internal static class WorkflowPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/admin/workflows", Show).RequireAuthorization(Policies.Maintain);

    private static IResult Show(HttpContext http, WorkflowBook workflows, string? kind = null)
    {
        var chosen = TaskKinds.All.FirstOrDefault(k => k.Id() == kind, TaskKinds.All[0]);
        return new RazorComponentResult<WorkflowsPage>(new { Language = http.Language(), Workflow = workflows.For(chosen) });
    }
}
