namespace Taskboard.Server.Accounts;

/// <summary>
/// Says that there is nothing at an address, or nothing for such a method or such a body, rather than that one may not see it: what
/// routing puts in place of an endpoint has no policy, and the fallback policy would refuse it.
/// </summary>
internal sealed class AddressGate(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        switch (context.GetEndpoint())
        {
            case null:
                await Answers.Write(context, StatusCodes.Status404NotFound, "access.not-found");
                break;
            case not RouteEndpoint and { RequestDelegate: { } refuse }:
                await refuse(context);
                await Answers.Write(context, context.Response.StatusCode, "access.not-this-way");
                break;
            default:
                await next(context);
                break;
        }
    }
}
