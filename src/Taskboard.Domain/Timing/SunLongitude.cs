namespace Taskboard.Domain.Timing;

/// <summary>
/// The sun's place on the ecliptic: P. Bretagnon and J.-L. Simon, <i>Planetary Programs and Tables from -4000 to +2800</i>,
/// as in N. Dershowitz and E. Reingold, <i>Calendrical Calculations</i>. Good to two seconds of arc, which is less than
/// a minute of time.
/// </summary>
internal static class SunLongitude
{
    // amplitude in 1/10000000 radian; phase and speed in degrees, the speed per Julian century
    private static readonly (double Amplitude, double Speed, double Phase)[] Terms =
    [
        (403406, 0.9287892, 270.54861), (195207, 35999.1376958, 340.19128), (119433, 35999.4089666, 63.91854),
        (112392, 35998.7287385, 331.26220), (3891, 71998.20261, 317.843), (2819, 71998.4403, 86.631),
        (1721, 36000.35726, 240.052), (660, 71997.4812, 310.26), (350, 32964.4678, 247.23), (334, -19.4410, 260.87),
        (314, 445267.1117, 297.82), (268, 45036.8840, 343.14), (242, 3.1008, 166.79), (234, 22518.4434, 81.53),
        (158, -19.9739, 3.50), (132, 65928.9345, 132.75), (129, 9038.0293, 182.95), (114, 3034.7684, 162.03),
        (99, 33718.148, 29.8), (93, 3034.448, 266.4), (86, -2280.773, 249.2), (78, 29929.992, 157.6), (72, 31556.493, 257.8),
        (68, 149.588, 185.1), (64, 9037.750, 69.9), (46, 107997.405, 8.0), (38, -4444.176, 197.1), (37, 151.771, 250.4),
        (32, 67555.316, 65.3), (29, 31556.080, 162.7), (28, -4561.540, 341.5), (27, 107996.706, 291.6), (27, 1221.655, 98.5),
        (25, 62894.167, 146.7), (24, 31437.369, 110.0), (21, 14578.298, 5.2), (21, -31931.757, 342.6), (20, 34777.243, 230.9),
        (18, 1221.999, 256.1), (17, 62894.511, 45.3), (14, -4442.039, 242.9), (13, 107997.909, 115.2), (13, 119.066, 151.8),
        (13, 16859.071, 285.3), (12, -4.578, 53.3), (10, 26895.292, 126.6), (10, -39.127, 205.7), (10, 12297.536, 85.9),
        (10, 90073.778, 146.1),
    ];

    /// <summary>The sun's apparent longitude at a Julian day in universal time, in degrees from 0 to 360; 270 is the winter
    /// solstice.</summary>
    public static double At(double julianDay)
    {
        var t = (Sky.Dynamical(julianDay) - 2451545.0) / 36525;
        var sum = 0.0;
        foreach (var term in Terms)
        {
            sum += term.Amplitude * Sky.Sin(term.Phase + (term.Speed * t));
        }

        var aberration = (0.0000974 * Sky.Sin(267.63 + (35999.01848 * t))) - 0.005575;
        var nutation = (-0.004778 * Sky.Sin(124.90 - (1934.134 * t) + (0.002063 * t * t)))
            - (0.0003667 * Sky.Sin(201.11 + (72001.5377 * t) + (0.00057 * t * t)));
        var longitude = 282.7771834 + (36000.76953744 * t) + (0.000005729577951308232 * sum) + aberration + nutation;
        return longitude - (360 * Math.Floor(longitude / 360));
    }
}
