using Xunit.Abstractions;
using Xunit.Sdk;

namespace Taskboard.Journal.Tests;

/// <summary>A fact about a store; skipped, in words, where that store's programs are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Taskboard.Journal.Tests.StoreFactDiscoverer", "Taskboard.Journal.Tests")]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>A theory about a store; skipped, in words, where that store's programs are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Taskboard.Journal.Tests.StoreTheoryDiscoverer", "Taskboard.Journal.Tests")]
public sealed class StoreTheoryAttribute : TheoryAttribute;

public sealed class StoreFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        new StoreTestCase(DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method);
}

public sealed class StoreTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo theory, object[] row) =>
        [new StoreTestCase(DiagnosticMessageSink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, row)];
}

public sealed class StoreTestCase : XunitTestCase
{
    [Obsolete("For the runner, which makes it anew from its serialised form.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(
        IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, object[]? row = null)
        : base(sink, display, options, method, row)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo fact) =>
        base.GetSkipReason(fact) ?? (IsOnPostgres && !PostgresCluster.IsInstalled
            ? "PostgreSQL is not installed (Debian: apt-get install postgresql)"
            : null);

    private bool IsOnPostgres =>
        typeof(JournalSuite<PostgresTestStore>).IsAssignableFrom(TestMethod.TestClass.Class.ToRuntimeType());
}
