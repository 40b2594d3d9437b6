using Taskboard.Domain.Directory;

namespace Taskboard.Domain.Refusals;

/// <summary>This person cannot act for that one.</summary>
/// <param name="Name">Who was chosen.</param>
/// <param name="Why">Why not.</param>
public sealed record SubstituteUnfit(string Name, Unfitness Why) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "substitute-unfit";
}

/// <summary>Somebody acts already within that time.</summary>
/// <param name="Name">Who.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record SubstituteNamedAlready(string Name, DateOnly From, DateOnly To) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "substitute-named-already";
}

/// <summary>Who was chosen is absent within that time.</summary>
/// <param name="Name">Who was chosen.</param>
/// <param name="From">The first day of the absence.</param>
/// <param name="To">The last day.</param>
public sealed record SubstituteAway(string Name, DateOnly From, DateOnly To) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "substitute-away";
}

/// <summary>There is no such substitute.</summary>
/// <param name="Number">The number that was asked for.</param>
public sealed record NoSuchSubstitution(int Number) : Refusal
{
    /// <inheritdoc/>
    public override string Code => "no-such-substitution";
}
