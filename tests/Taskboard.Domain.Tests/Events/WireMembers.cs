using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Taskboard.Domain.Json;

namespace Taskboard.Domain.Tests.Events;

/// <summary>What an event consists of on the wire, down to the last record inside it.</summary>
internal static class WireMembers
{
    /// <summary>Every member of every type of a family, and of the records inside.</summary>
    public static IReadOnlyCollection<(Type, string)> Reachable(Type family)
    {
        var found = new HashSet<(Type, string)>();
        foreach (var type in ObjectsOf(family))
            foreach (var property in Members(type))
                found.Add((type, property.Name));
        return found;
    }

    /// <summary>The closed sets whose words stand in a family's events.</summary>
    public static IEnumerable<Type> SetsOf(Type family) =>
        ObjectsOf(family).SelectMany(Members).SelectMany(member => Inside(member.PropertyType)).Where(type => type.IsEnum);

    /// <summary>The words of a closed set as they are written.</summary>
    public static string[] WordsOf(Type set) =>
        [.. Enum.GetValues(set).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, DomainJson.Readable.GetTypeInfo(set)!).GetString()!)];

    /// <summary>Notes the members that a piece of JSON sets.</summary>
    public static void Note(JsonElement json, Type type, HashSet<(Type, string)> seen)
    {
        foreach (var member in Members(type))
        {
            if (!json.TryGetProperty(member.Name, out var value))
                continue;
            seen.Add((type, member.Name));
            foreach (var inner in Inside(member.PropertyType).Where(IsObject))
                foreach (var single in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
                    Note(single, inner, seen);
        }
    }

    private static HashSet<Type> ObjectsOf(Type family)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(family.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType));
        while (open.TryPop(out var type))
            if (found.Add(type))
                foreach (var inner in Members(type).SelectMany(member => Inside(member.PropertyType)).Where(IsObject))
                    open.Push(inner);
        return found;
    }

    private static IEnumerable<JsonPropertyInfo> Members(Type type) => Info(type).Properties.Where(member => member.Get is not null);

    /// <summary>The type itself without its null, and what a list of it holds.</summary>
    private static IEnumerable<Type> Inside(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        yield return type;
        foreach (var argument in type.GetGenericArguments())
            foreach (var inner in Inside(argument))
                yield return inner;
        if (type.GetElementType() is { } element)
            foreach (var inner in Inside(element))
                yield return inner;
    }

    private static bool IsObject(Type type) =>
        type.Assembly == typeof(DomainJson).Assembly && !type.IsEnum && Info(type).Kind == JsonTypeInfoKind.Object;

    private static JsonTypeInfo Info(Type type) =>
        DomainJson.Readable.GetTypeInfo(type) ?? throw new InvalidOperationException($"DomainJson does not know {type.Name}");
}
