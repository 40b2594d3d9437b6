namespace Taskboard.Server.Actors;

/// <summary>A draft under review, as a list shows it.</summary>
public sealed record DraftHead(string Id, string OwnerId, DateTimeOffset Created, string Title, string? Number, int Tasks);
