namespace Taskboard.Import.Documents;

/// <summary>The limits of a file that is offered as a plan.</summary>
public static class PlanFile
{
    /// <summary>The largest file that is opened, in bytes (20 MB): a plan of 500 pages with its appendices is under 2 MB of text.</summary>
    public const int LargestBytes = 20 * 1_048_576;

    /// <summary>The most bytes (96 MB) that are unpacked of a packed file. A document of 500 pages takes some 20 MB.</summary>
    public const int LargestUnpacked = 96 * 1_048_576;

    /// <summary>The most characters of text that are kept.</summary>
    public const int MostCharacters = 20_000_000;

    /// <summary>The most paragraphs and cells, empty ones with them.</summary>
    public const int MostPieces = 500_000;

    /// <summary>What a file chooser offers: the formats that are read.</summary>
    public const string Accepted = ".txt,.text,.md,.docx,.docm,.xlsx,.xlsm,.html,.htm,text/plain,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
