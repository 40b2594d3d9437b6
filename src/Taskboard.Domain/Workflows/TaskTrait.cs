namespace Taskboard.Domain.Workflows;

/// <summary>What is true of one task and not of its kind: the conditions of optional steps.</summary>
public enum TaskTrait
{
    /// <summary>The head of the delegation is a cadre managed by Ban Thường vụ Tỉnh ủy.</summary>
    PartyManaged,

    /// <summary>Paid from the state budget, so the finance department appraises the estimate.</summary>
    StateBudget,

    /// <summary>An event with a foreign element, so it needs a permission (Quyết định 06/2020/QĐ-TTg).</summary>
    International,

    /// <summary>Goes out in a foreign language.</summary>
    NeedsTranslation,

    /// <summary>The police vet people or partners first.</summary>
    NeedsVetting,

    /// <summary>A consulted body disagreed, so the Prime Minister is asked (Luật 70/2020/QH14, Điều 18, 28).</summary>
    DifferingOpinion,

    /// <summary>The Chair authorises somebody else to sign.</summary>
    Authorised,

    /// <summary>Not in the yearly plan: the plan is amended first.</summary>
    OutsidePlan,

    /// <summary>The permission is the Prime Minister's and not the Chair's: events with guests of minister's rank and more (Quyết định
    /// 06/2020/QĐ-TTg, Điều 3), delegations headed by Bí thư or Chủ tịch.</summary>
    PrimeMinisterPermits,

    /// <summary>A batch of cards to be designed, printed and handed to the units, and not a single card.</summary>
    Batch,
}
