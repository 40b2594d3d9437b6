namespace Taskboard.Bench.Drills;

/// <summary>The database's disk is filled to its last byte, and emptied again. It must be a small one of its own, such as a tmpfs.</summary>
internal sealed class FullDisk(bool postgres) : Fault
{
    private const long LargestDisk = 4L << 30;
    private const int Piece = 64 * 1024;

    public override string Words => $"the disk of {(postgres ? "PostgreSQL" : "a node with SQLite")} full";

    public override bool NeedsPostgres => postgres;

    public override bool NeedsSmallDisk => postgres;

    public override async Task Strike(Field field)
    {
        if (new DriveInfo(field.Disk).TotalSize > LargestDisk)
            throw new DrillFailed($"the disk of {field.Disk} is too large to be filled: name a small one with --folder");
        await using var file = File.Create(Ballast(field), bufferSize: 0);
        var bytes = new byte[Piece];
        for (var piece = Piece; piece > 0;)
        {
            try
            {
                await file.WriteAsync(bytes.AsMemory(0, piece));
            }
            catch (IOException)
            {
                piece /= 2;
            }
        }
    }

    public override async Task Heal(Field field)
    {
        File.Delete(Ballast(field));
        // PostgreSQL ends where it cannot write its log
        if (field.Postgres is not null)
            await field.Postgres.Start();
    }

    private static string Ballast(Field field) => Path.Combine(field.Disk, "ballast");
}
