using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Taskboard.Journal;

namespace Taskboard.Server.Accounts;

/// <summary>Keeps the keys of data protection in the database, so that every node reads every node's cookies.</summary>
internal sealed class KeyStore(Database database) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => Wait(async () =>
    {
        await using var connection = await database.Read(CancellationToken.None);
        var keys = await connection.QueryAsync<string>("SELECT xml FROM data_protection_key ORDER BY name");
        return (IReadOnlyCollection<XElement>)[.. keys.Select(xml => XElement.Parse(xml))];
    });

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => Wait(async () =>
    {
        var row = new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) };
        await database.Write(
            (connection, transaction) => connection.ExecuteAsync(
                "INSERT INTO data_protection_key (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml",
                row,
                transaction),
            CancellationToken.None);
        return true;
    });

    /// <summary>The interface is synchronous; it is called at the start and once a day.</summary>
    private static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
