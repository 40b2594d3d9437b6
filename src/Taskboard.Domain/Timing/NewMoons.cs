namespace Taskboard.Domain.Timing;

/// <summary>
/// The moments of the new moons: Jean Meeus, <i>Astronomical Algorithms</i> (2nd ed.), chapter 49, with all its terms. Good to
/// some seconds. Hồ Ngọc Đức's calendar uses the same chapter in short form, which is two minutes less exact.
/// </summary>
internal static class NewMoons
{
    /// <summary>Mean length of a lunation, in days.</summary>
    public const double Lunation = 29.530588861;

    /// <summary>Mean new moon number 0, in January 2000, as a Julian ephemeris day.</summary>
    public const double First = 2451550.09766;

    // amplitude in 1/100000 day; multiples of the sun's anomaly, the moon's anomaly and the moon's argument of latitude
    private static readonly (double Amplitude, int Sun, int Moon, int Node)[] Periodic =
    [
        (-40720, 0, 1, 0), (17241, 1, 0, 0), (1608, 0, 2, 0), (1039, 0, 0, 2), (739, -1, 1, 0), (-514, 1, 1, 0), (208, 2, 0, 0),
        (-111, 0, 1, -2), (-57, 0, 1, 2), (56, 1, 2, 0), (-42, 0, 3, 0), (42, 1, 0, 2), (38, 1, 0, -2), (-24, -1, 2, 0),
        (-7, 2, 1, 0), (4, 0, 2, -2), (4, 3, 0, 0), (3, 1, 1, -2), (3, 0, 2, 2), (-3, 1, 1, 2), (3, -1, 1, 2), (-2, -1, 1, -2),
        (-2, 1, 3, 0), (2, 0, 4, 0),
    ];

    // amplitude in 1/1000000 day, phase and speed in degrees, the speed per lunation
    private static readonly (double Amplitude, double Phase, double Speed)[] Planetary =
    [
        (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478),
        (110, 84.66, 18.206239), (62, 141.74, 53.303771), (60, 207.14, 2.453732), (56, 154.84, 7.306860),
        (47, 34.52, 27.261239), (42, 207.19, 0.121824), (40, 291.34, 1.844379), (37, 161.72, 24.198154),
        (35, 239.56, 25.513099), (23, 331.55, 3.592518),
    ];

    /// <summary>The moment of the k-th new moon after that of January 2000, as a Julian day in universal time.</summary>
    public static double At(int k)
    {
        var t = k / 1236.85;
        var t2 = t * t;
        var mean = First + (Lunation * k) + (0.00015437 * t2) - (0.000000150 * t2 * t) + (0.00000000073 * t2 * t2);
        var sun = 2.5534 + (29.10535670 * k) - (0.0000014 * t2) - (0.00000011 * t2 * t);
        var moon = 201.5643 + (385.81693528 * k) + (0.0107582 * t2) + (0.00001238 * t2 * t) - (0.000000058 * t2 * t2);
        var node = 160.7108 + (390.67050284 * k) - (0.0016118 * t2) - (0.00000227 * t2 * t) + (0.000000011 * t2 * t2);
        var ascending = 124.7746 - (1.56375588 * k) + (0.0020672 * t2) + (0.00000215 * t2 * t);
        var eccentricity = 1 - (0.002516 * t) - (0.0000074 * t2);
        var correction = -17 * Sky.Sin(ascending);
        foreach (var term in Periodic)
        {
            correction += term.Amplitude * Math.Pow(eccentricity, Math.Abs(term.Sun))
                * Sky.Sin((term.Sun * sun) + (term.Moon * moon) + (term.Node * node));
        }

        var planets = 0.0;
        foreach (var term in Planetary)
        {
            planets += term.Amplitude * Sky.Sin(term.Phase + (term.Speed * k));
        }

        return Sky.Universal(mean + (correction / 100000) + (planets / 1000000));
    }
}
