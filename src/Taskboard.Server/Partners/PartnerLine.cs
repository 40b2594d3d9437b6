using Taskboard.Domain.Directory;

namespace Taskboard.Server.Partners;

/// <summary>A line of a list of partners.</summary>
/// <param name="Number">Its line in the file.</param>
/// <param name="Form">What stands there.</param>
/// <param name="Partner">What is to be entered.</param>
/// <param name="IsNew">False where a partner of that name is replaced.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record PartnerLine(int Number, PartnerForm Form, PartnerRegistered Partner, bool IsNew, IReadOnlyList<PartnerFault> Faults);
