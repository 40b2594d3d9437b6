using Taskboard.Domain.Text;
using Taskboard.Server.Directory;

namespace Taskboard.Server.Api;

/// <summary>The province's partners.</summary>
internal static class PartnersApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/partners", List).Named("ListPartners", "All partners, or those whose names hold \"q\", in the Vietnamese order of their names.").Gives<PartnerList>();
        api.MapGet("/partners/{partnerId}", Show).Named("GetPartner", "A partner.").Gives<PartnerView>();
    }

    private static JsonAnswer<PartnerList> List(PartnerBook book, string? q = null) => new(
        new([
            .. book.Partners.Where(partner => VietnameseText.FoldedContains($"{partner.Name} {string.Join(' ', partner.Aliases)}", (q ?? "").Trim())).Select(PartnerView.Of),
        ]),
        ApiJson.Readable.PartnerList);

    private static IResult Show(string partnerId, HttpContext http, PartnerBook book)
    {
        if (book.Partner(partnerId) is not { } partner)
            return Problems.Of(http, StatusCodes.Status404NotFound, "no-such-partner");
        http.Response.Headers.ETag = Versions.Tag(partner.Version);
        return new JsonAnswer<PartnerView>(PartnerView.Of(partner), ApiJson.Readable.PartnerView);
    }
}
