namespace Taskboard.Server.Mailing;

/// <summary>The settings of mail in the environment cannot be used.</summary>
/// <param name="fault">What is wrong: the end of a text's key.</param>
internal sealed class MailEnvironmentWrong(string fault) : Exception
{
    /// <summary>What is wrong: <c>mail.setting-fault.</c> and this.</summary>
    public string Fault => fault;
}
