using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Taskboard.Server.Accounts;

namespace Taskboard.Server.Tests.Accounts;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/me.json")]
    [InlineData("/nothing/here")]
    [InlineData("/welcome/nothing")]
    [InlineData("/api/v1/nothing")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var site = await AccountsSite.Start();

        using var answer = await site.NewBrowser().Get(path);

        Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void No_script_or_style_but_our_own_may_run()
    {
        Assert.StartsWith("default-src 'none';", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/admin/users/new")]
    public async Task Pages_hold_no_inline_script_or_style(string path)
    {
        await using var site = await AccountsSite.Start();
        var browser = await site.SignedIn("hoa", Domain.Directory.UserRole.Admin);

        var html = await (path == "/sign-in" ? site.NewBrowser() : browser).Read(path);

        Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<style", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onclick", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_HTTPS_cookies_are_secure_and_bound_to_this_host()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("taskboard-certificate-");
        var file = Path.Combine(folder.FullName, "server.pfx");
        await File.WriteAllBytesAsync(file, Certificate());
        await using var site = await AccountsSite.Start(options => options with
        {
            Urls = "https://127.0.0.1:0",
            Certificate = file,
            CertificatePassword = "bí mật",
        });
        await site.Add("hoa");

        using var answer = await site.NewBrowser().SignIn("hoa", AccountsSite.Password);

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-taskboard=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-taskboard-device=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("no-such-file.pfx")]
    [InlineData("no-such-file.pem")]
    public void A_certificate_that_cannot_be_read_is_named(string path)
    {
        var problem = Assert.Throws<CertificateFileException>(() => CertificateFile.Load(path, null, null));

        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_may_be_a_PEM_file_with_its_key()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.GetTempFileName();
        File.WriteAllText(file, made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());

        using var read = CertificateFile.Load(file, null, null);

        Assert.True(read.HasPrivateKey);
        File.Delete(file);
    }

    private static byte[] Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return made.Export(X509ContentType.Pkcs12, "bí mật");
    }
}
