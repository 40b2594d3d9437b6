using Taskboard.Domain.Directory;
using Taskboard.Domain.Refusals;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Workflows;

namespace Taskboard.Domain.Tests.Tasks;

public sealed class UndoTests
{
    private static readonly DateTimeOffset s_at = Given.Now().At;

    /// <summary>A story that remembers who did what and when, as the journal does.</summary>
    private sealed class Recorded
    {
        private readonly List<(long, string, DateTimeOffset, IReadOnlyList<TaskEvent>)> _records = [];

        public Recorded(TaskKind kind)
        {
            Story = Story.Of(kind);
            _records.Add((1, Given.Coordinator.Id, s_at, [Given.Planned(kind) with { State = Story.Task.State, On = Given.Today }]));
        }

        public Story Story { get; }

        public Recorded Does(ActingUser by, TaskCommand command, TimeSpan after = default)
        {
            Story.Does(by, command);
            return Note(by, after);
        }

        public Recorded Does(ActingUser by, string action, params (string, string)[] fields)
        {
            Story.Does(by, action, fields);
            return Note(by, default);
        }

        public Recorded TakesBack(ActingUser by, string? reason, TimeSpan after = default)
        {
            Remember(after);
            Story.Does(by, new TakeBackMove(Last?.Version ?? 0, reason));
            return Note(by, after);
        }

        public Refusal Refused(ActingUser by, string? reason, TimeSpan after = default, long? version = null)
        {
            Remember(after);
            return Story.Refused(by, new TakeBackMove(version ?? Last?.Version ?? 0, reason));
        }

        private MoveOnRecord? Last => MoveOnRecord.Find(_records);

        private Moment Remembered(TimeSpan after) => Story.Now with { At = s_at + after, LastMove = Last };

        private void Remember(TimeSpan after) => Story.At(Remembered(after));

        private Recorded Note(ActingUser by, TimeSpan after)
        {
            _records.Add((Story.Task.Version, by.Id, s_at + after, Story.Last));
            return this;
        }
    }

    [Fact]
    public void Its_author_takes_a_move_back_within_a_minute_and_everything_stands_as_before()
    {
        var it = new Recorded(TaskKind.Other).Does(Given.LeadOfficer, "start");
        var before = it.Story.Task;
        it.Does(Given.LeadOfficer, new MovePart(1, PartAction.Waive, "Không cần")).Does(Given.LeadOfficer, "finish", ("doneOn", "2026-03-06"), ("result", "Đã làm"));
        Assert.NotNull(it.Story.Task.Deadline);
        it.TakesBack(Given.LeadOfficer, null, TimeSpan.FromSeconds(60));
        var after = it.Story.Task;
        Assert.Equal((before.State, before.Since, before.Deadline), (after.State, after.Since, after.Deadline));
        Assert.Equal(before.Fields, after.Fields);
    }

    [Fact]
    public void After_a_minute_only_a_coordinator_takes_it_back_and_says_why()
    {
        var it = new Recorded(TaskKind.Other).Does(Given.LeadOfficer, "start");
        var late = TimeSpan.FromSeconds(61);
        Assert.Equal(new MoveTooOld(), it.Refused(Given.LeadOfficer, "Nhầm", late));
        Assert.Equal(new RightNeeded(Right.Coordinate), it.Refused(Given.Helper, "Nhầm"));
        Assert.Equal(new RightNeeded(Right.MovePart), it.Refused(Given.Viewer, "Nhầm"));
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), it.Refused(Given.Coordinator, " ", late));
        Assert.Equal("todo", it.TakesBack(Given.Coordinator, "Nhầm việc", late).Story.Task.State);
    }

    [Fact]
    public void Parts_that_the_move_asked_for_are_asked_for_no_more_and_asked_anew_when_it_is_taken_again()
    {
        var it = new Recorded(TaskKind.Other).Does(Given.LeadOfficer, "start").TakesBack(Given.LeadOfficer, null);
        Assert.Equal(PartState.Waived, it.Story.Task.Parts.Single().State);
        it.Does(Given.LeadOfficer, "start");
        Assert.Equal([1, 2], it.Story.Task.Parts.Select(p => p.Id));
        Assert.True(it.Story.Part(Given.Health).IsOpen);
    }

    [Fact]
    public void A_move_is_kept_once_a_unit_has_reported_what_it_was_asked_for()
    {
        var it = new Recorded(TaskKind.Other).Does(Given.LeadOfficer, "start").Does(Given.Helper, new MovePart(1, PartAction.Report, "Đã làm xong"));
        Assert.Equal(new MoveBuiltOn(), it.Refused(Given.LeadOfficer, null));
        Assert.Equal(new MoveBuiltOn(), it.Refused(Given.Coordinator, "Nhầm"));
    }

    [Fact]
    public void Only_the_last_move_is_taken_back_once_and_not_the_one_before_it()
    {
        var it = new Recorded(TaskKind.Other);
        Assert.Equal(new NoSuchMove(), it.Refused(Given.Coordinator, "Nhầm"));
        it.Does(Given.LeadOfficer, "start").Does(Given.Chair, "suspend", ("reason", "Chờ"));
        Assert.Equal(new NoSuchMove(), it.Refused(Given.Coordinator, "Nhầm", version: 2));
        it.TakesBack(Given.Chair, null);
        Assert.Equal(("doing", (string?)null), (it.Story.Task.State, it.Story.Task.SuspendedFrom));
        Assert.Equal(new NoSuchMove(), it.Refused(Given.Chair, null));
    }

    [Fact]
    public void A_task_cancelled_by_mistake_comes_back_from_its_end_and_onto_hold_where_it_was_on_hold()
    {
        var it = new Recorded(TaskKind.Letter).Does(Given.Chair, "suspend", ("reason", "Chờ ý kiến"))
            .Does(Given.Chair, "cancel", ("cancelDocument", "12/UBND"), ("reason", "Không làm"));
        Assert.Equal(CommonStates.Stopped, it.Story.Task.State);
        it.TakesBack(Given.Coordinator, "Hủy nhầm việc", TimeSpan.FromDays(3));
        Assert.Equal((CommonStates.Suspended, "planned"), (it.Story.Task.State, it.Story.Task.SuspendedFrom));
        Assert.Equal("Chờ ý kiến", it.Story.Task.Fields["reason"]);
        Assert.False(it.Story.Task.Fields.ContainsKey("cancelDocument"));
        Assert.Equal("planned", it.Does(Given.Chair, "resume").Story.Task.State);
    }

    [Fact]
    public void What_the_system_did_by_itself_is_not_taken_back()
    {
        var moved = new TaskMoved { Action = "return-home", From = "departed", To = "returned", On = Given.Today };
        var record = new MoveOnRecord { Version = 3, ById = ActingUser.SystemId, At = s_at, Before = Given.Task(TaskKind.Outgoing), Moved = moved };
        var story = Story.Of(TaskKind.Outgoing);
        story.At(story.Now with { LastMove = record });
        Assert.Equal(new NoSuchMove(), story.Refused(Given.Coordinator, new TakeBackMove(3, "Nhầm")));
    }

    [Fact]
    public void An_archived_task_takes_nothing_but_being_brought_back()
    {
        var story = Story.Of(TaskKind.Other).Does(Given.Coordinator, new ArchiveIt("Nhập trùng"));
        Assert.Equal(new IsArchived(), story.Refused(Given.LeadOfficer, "start"));
        Assert.Equal(new IsArchived(), story.Refused(Given.LeadOfficer, new AddComment("Còn cần", [])));
        Assert.Equal(new IsArchived(), story.Refused(Given.Coordinator, new ArchiveIt("Lần nữa")));
        Assert.Equal(new RightNeeded(Right.Coordinate), story.Refused(Given.LeadOfficer, new RestoreIt(null)));
        Assert.Equal("doing", story.Does(Given.Coordinator, new RestoreIt("Vẫn cần")).Does(Given.LeadOfficer, "start").Task.State);
    }

    [Fact]
    public void Only_a_coordinator_archives_and_says_why()
    {
        foreach (var user in Given.Everyone.Where(u => u.Role != UserRole.Coordinator))
            Assert.Equal(new RightNeeded(Right.Coordinate), Story.Of(TaskKind.Other).Refused(user, new ArchiveIt("x")));
        Assert.Equal(new FieldWrong("reason", FieldFault.Empty), Story.Of(TaskKind.Other).Refused(Given.Coordinator, new ArchiveIt(" ")));
    }
}
