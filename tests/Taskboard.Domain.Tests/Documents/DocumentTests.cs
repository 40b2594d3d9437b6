namespace Taskboard.Domain.Tests.Documents;

public sealed class DocumentTests
{
    [Fact]
    public void The_description_of_the_workflows_says_what_the_tables_say() => CommittedDocument.Is("workflows.md", WorkflowDocument.Text());

    [Fact]
    public void The_description_of_permissions_says_what_the_rules_say() => CommittedDocument.Is("permissions.md", PermissionDocument.Text());
}
