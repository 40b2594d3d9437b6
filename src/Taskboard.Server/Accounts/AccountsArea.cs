using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Taskboard.Domain.Refusals;
using Taskboard.Server.Hosting;
using Taskboard.Server.Operations;

namespace Taskboard.Server.Accounts;

/// <summary>Sign-in, tokens, users: what the server composes of them.</summary>
public static class AccountsArea
{
    /// <summary>OWASP's advice of 2023 for PBKDF2 with SHA-512.</summary>
    private const int HashRounds = 210_000;

    /// <summary>Services.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, ServerOptions options)
    {
        services.AddStores();
        services.AddIdentity();
        services.AddSchemes();
        services.AddRights();
        services.AddProtection();
        if (options.Certificate is { } certificate)
            services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureHttpsDefaults(https =>
                https.ServerCertificate = CertificateFile.Load(certificate, options.CertificateKey, options.CertificatePassword)));
        return services;
    }

    /// <summary>Trusted proxies and security headers: before everything else.</summary>
    public static void UseConnectionRules(this WebApplication app)
    {
        if (TrustedProxies.Options(app.Services.GetRequiredService<ServerOptions>().TrustedProxies) is { } proxies)
            app.UseForwardedHeaders(proxies);
        app.UseMiddleware<SecurityHeaders>();
    }

    /// <summary>Who asks, whether they may, and whether a browser was tricked into asking: after static files, before endpoints.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseMiddleware<AddressGate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<ScopeGate>();
        app.UseMiddleware<AntiforgeryGate>();
    }

    /// <summary>Endpoints.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapWelcome();
        app.MapMe();
        app.MapOwnAccount();
        app.MapUsers();
        app.MapUserImport();
        app.MapUnits();
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.AddSingleton<AccountStore>();
        services.AddSingleton<TokenStore>();
        services.AddSingleton<PasskeyStore>();
        services.AddSingleton<ActiveAdmins>();
        services.AddSingleton<AccountBook>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<TokenDesk>();
        services.AddSingleton<SetUpLink>();
        services.AddSingleton<UserListReader>();
        services.AddSingleton<Units.UnitListReader>();
        services.AddSingleton<UserViews>();
        services.AddSingleton<TokenUse>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<FailureKeeper>();
        services.AddSingleton<PasswordWork>();
        services.AddSingleton<KnownDevice>();
        services.AddSingleton<CookieSessions>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<PasswordDesk>();
        services.AddSingleton<OwnAccount>();
        services.AddHostedService<AccountFollower>();
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<ILookupNormalizer, UserKeyNormalizer>();
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = UserNames.Allowed;
                // PasswordRules says what a password must be
                identity.Password = new PasswordOptions
                {
                    RequiredLength = 1,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddUserStore<IdentityStore>()
            .AddPasswordValidator<PasswordRuleValidator>();
    }

    private static void AddSchemes(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(provider => provider.GetRequiredService<CookieSessions>());
        services
            .AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, either => either.ForwardDefaultSelector = SchemeOf)
            .AddCookie(Schemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null);
    }

    private static void AddRights(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RightChecker>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.SignedIn, policy => policy.Needs(Right.See))
            .AddPolicy(Policies.Coordinate, policy => policy.Needs(Right.Coordinate))
            .AddPolicy(Policies.Maintain, policy => policy.Needs(Right.Maintain))
            .AddPolicy(Policies.Administer, policy => policy.Needs(Right.Administer))
            .AddPolicy(Policies.Metrics, policy => policy.AddRequirements(new MetricsAsked()))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    private static void AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("taskboard");
        services.AddSingleton<KeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<KeyStore>()));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = AntiforgeryGate.Header;
            antiforgery.FormFieldName = AntiforgeryGate.Field;
            antiforgery.SuppressXFrameOptionsHeader = true;
            antiforgery.Cookie.Name = "taskboard-csrf";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // AntiforgeryGate looks at every endpoint, not only at those that bind forms
        services.Configure<RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
    }

    private static void Needs(this AuthorizationPolicyBuilder policy, Right right) => policy.AddRequirements(new RightNeededHere(right));

    /// <summary>A token counts for the programs' interface alone: with one in hand nobody changes a password or makes another token.</summary>
    private static string SchemeOf(HttpContext context) =>
        TokenHandler.IsCarriedBy(context.Request) && Addresses.AreForPrograms(context.Request.Path) ? Schemes.Token : Schemes.Cookie;
}
