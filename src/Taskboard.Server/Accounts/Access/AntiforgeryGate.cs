using Microsoft.AspNetCore.Antiforgery;

namespace Taskboard.Server.Accounts;

/// <summary>
/// Demands the antiforgery token of every request that may change something, whether signed in or not, in the header
/// <see cref="Header"/> or the form field <see cref="Field"/>. Requests by personal access token need none: a browser does not add those by
/// itself. No endpoint can be left out by mistake or by a setting.
/// </summary>
internal sealed class AntiforgeryGate(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>The header that scripts send.</summary>
    public const string Header = "X-CSRF-TOKEN";

    /// <summary>The hidden field of a form.</summary>
    public const string Field = "csrf";

    public async Task Invoke(HttpContext context)
    {
        if (!Changing.May(context) || context.User.Identity?.AuthenticationType == Schemes.Token || await IsValid(context))
            await next(context);
        else
            await Answers.Write(context, StatusCodes.Status400BadRequest, "access.antiforgery");
    }

    /// <summary>A body that is no form carries no token.</summary>
    private async Task<bool> IsValid(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}
