namespace Taskboard.Domain.Timing;

/// <summary>The clock of the sky, and angles in degrees.</summary>
internal static class Sky
{
    /// <summary>The sine of an angle in degrees.</summary>
    public static double Sin(double degrees) => Math.Sin(degrees * (Math.PI / 180));

    /// <summary>A Julian day in universal time of one in dynamical time.</summary>
    public static double Universal(double dynamical) => dynamical - (DeltaT(YearOf(dynamical)) / 86400);

    /// <summary>A Julian day in dynamical time of one in universal time.</summary>
    public static double Dynamical(double universal) => universal + (DeltaT(YearOf(universal)) / 86400);

    private static double YearOf(double julianDay) => 2000 + ((julianDay - 2451545) / 365.25);

    // how far the earth's turning lags, in seconds: F. Espenak and J. Meeus, Five Millennium Canon of Solar Eclipses
    private static double DeltaT(double year)
    {
        if (year < 1961)
        {
            return 30;
        }

        if (year < 1986)
        {
            var t = year - 1975;
            return 45.45 + (1.067 * t) - (t * t / 260) - (t * t * t / 718);
        }

        if (year < 2005)
        {
            var t = year - 2000;
            return 63.86 + (t * (0.3345 + (t * (-0.060374 + (t * (0.0017275 + (t * (0.000651814 + (t * 0.00002373599)))))))));
        }

        if (year < 2050)
        {
            var t = year - 2000;
            return 62.92 + (0.32217 * t) + (0.005589 * t * t);
        }

        var centuries = (year - 1820) / 100;
        return -20 + (32 * centuries * centuries) - (year < 2150 ? 0.5628 * (2150 - year) : 0);
    }
}
