using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Taskboard.Server.Boards;

/// <summary>Chooses how a body is compressed (RFC 9110, 12.5.3).</summary>
internal static class BodyEncoding
{
    /// <summary>gzip.</summary>
    public const string Gzip = "gzip";

    /// <summary>Brotli.</summary>
    public const string Brotli = "br";

    /// <summary>The encoding with the highest weight among those that we have, Brotli before gzip at equal weight; null for none.</summary>
    public static string? Best(StringValues accepted)
    {
        double gzip = 0, brotli = 0, any = 0;
        bool saidGzip = false, saidBrotli = false;
        foreach (var value in accepted)
            foreach (var range in value.AsSpan().Split(','))
            {
                var item = value.AsSpan()[range].Trim();
                var semicolon = item.IndexOf(';');
                var name = (semicolon < 0 ? item : item[..semicolon]).Trim();
                var weight = semicolon < 0 ? 1 : Weight(item[(semicolon + 1)..]);
                if (name.Equals(Gzip, StringComparison.OrdinalIgnoreCase))
                    (gzip, saidGzip) = (weight, true);
                else if (name.Equals(Brotli, StringComparison.OrdinalIgnoreCase))
                    (brotli, saidBrotli) = (weight, true);
                else if (name is "*")
                    any = weight;
            }
        gzip = saidGzip ? gzip : any;
        brotli = saidBrotli ? brotli : any;
        return brotli > 0 && brotli >= gzip ? Brotli : gzip > 0 ? Gzip : null;
    }

    private static double Weight(ReadOnlySpan<char> parameter)
    {
        parameter = parameter.Trim();
        return parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 1;
    }
}
