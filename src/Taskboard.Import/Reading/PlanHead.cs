namespace Taskboard.Import.Reading;

/// <summary>What a plan says of itself before its first section, or where its appendices cite it.</summary>
/// <param name="Number">"48/KH-UBND"; null where blank.</param>
/// <param name="HasSymbol">A symbol without a number stands there: a draft.</param>
/// <param name="Kind">KẾ HOẠCH, CHƯƠNG TRÌNH; null where unnamed.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Issued">"2021-03-18" or "2024-02".</param>
/// <param name="IssuedOn">The day, or the first of the month.</param>
/// <param name="Signer">Who signed, with capacity.</param>
/// <param name="Years">The years that the title names, first and last.</param>
internal sealed record PlanHead(
    string? Number, bool HasSymbol, string? Kind, string Title, string? Issuer, string? Issued, DateOnly? IssuedOn, string? Signer, (int First, int Last)? Years);
