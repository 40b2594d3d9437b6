namespace Taskboard.Import.Outline;

/// <summary>Names a place in a plan as people cite it.</summary>
internal static class Sections
{
    public static string Of(OutlineNode node)
    {
        var labels = new List<string>();
        string? dotted = null;
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Marker is not { } marker || marker.IsBullet)
                continue;
            if (dotted is not null && dotted.StartsWith(marker.Label + ".", StringComparison.Ordinal))
                continue;
            labels.Add(marker.Label);
            dotted = marker.Kind == MarkerKind.Dotted ? marker.Label : null;
        }

        labels.Reverse();
        return string.Join('.', labels);
    }
}
