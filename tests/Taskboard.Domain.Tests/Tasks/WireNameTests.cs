using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Taskboard.Domain.Json;
using Taskboard.Domain.Plans;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;

namespace Taskboard.Domain.Tests.Tasks;

/// <summary>Every kind of event, command and refusal has a name on the wire, and keeps it.</summary>
public sealed class WireNameTests
{
    public static TheoryData<Type> Families => new(typeof(TaskEvent), typeof(PlanEvent), typeof(TaskCommand), typeof(Refusal));

    [Theory, MemberData(nameof(Families))]
    public void Every_one_has_a_name_of_its_own(Type family)
    {
        var names = family.GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType, a => a.TypeDiscriminator);
        var concrete = family.Assembly.GetTypes().Where(t => t.IsSubclassOf(family) && !t.IsAbstract).ToList();
        Assert.NotEmpty(concrete);
        Assert.All(concrete, t => Assert.True(names.ContainsKey(t), t.Name));
        Assert.Equal(names.Count, names.Values.Distinct().Count());
    }

    [Fact]
    public void A_refusal_is_called_the_same_in_data_and_in_texts()
    {
        foreach (var name in typeof(Refusal).GetCustomAttributes<JsonDerivedTypeAttribute>())
            Assert.Equal(name.TypeDiscriminator, ((Refusal)RuntimeHelpers.GetUninitializedObject(name.DerivedType)).Code);
    }

    [Fact]
    public void The_names_of_what_happens_to_a_task_never_change() =>
        Assert.Equal(
            [
                "task.amended", "task.archived", "task.blocker-passed", "task.comment-added", "task.comment-edited", "task.comment-withdrawn", "task.details-corrected",
                "task.extension-asked", "task.extension-decided", "task.file-attached", "task.file-erased", "task.file-removed", "task.hand-over-answered", "task.hand-over-opened", "task.hand-over-withdrawn", "task.item-added", "task.item-changed", "task.item-removed", "task.item-ticked", "task.label-put", "task.label-removed",
                "task.limit-changed", "task.link-added", "task.link-removed", "task.move-taken-back", "task.moved", "task.part-moved", "task.part-opened",
                "task.planned", "task.responsibility-given", "task.restored", "task.reviewed", "task.split", "task.trait-changed", "task.window-changed",
            ],
            typeof(TaskEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!).Order(StringComparer.Ordinal));

    [Fact]
    public void A_move_is_written_as_it_will_be_read_for_ever()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.LeadOfficer, "start").Does(Given.LeadOfficer, "finish", ("doneOn", "2026-03-06"), ("result", "Đã làm"));
        Assert.Equal(
            """
            [{"type":"task.moved","action":"finish","from":"doing","to":"done","on":"2026-03-09","fields":{"doneOn":"2026-03-06","result":"Đã làm"},"deadline":{"on":"2026-03-06","due":"2026-04-10"},"reopensDeadline":false}]
            """,
            JsonSerializer.Serialize([.. story.Last], DomainJson.Readable.TaskEventArray));
    }
}
