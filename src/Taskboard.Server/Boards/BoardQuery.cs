using System.Collections.Immutable;
using System.Text;
using Taskboard.Domain.Tasks;
using Taskboard.Domain.Text;
using Taskboard.Domain.Workflows;
using Taskboard.Server.Hosting;

namespace Taskboard.Server.Boards;

/// <summary>A board's filter as it stands in an address. What <see cref="Format"/> writes, <see cref="Parse"/> reads back exactly, and equal
/// filters are written alike, whatever the order in which they were chosen.</summary>
public static class BoardQuery
{
    /// <summary>The longest text searched for, and the longest leader's name, in characters.</summary>
    public const int TextLimit = 200;

    /// <summary>How many values one thing may have.</summary>
    public const int ValueLimit = 50;

    /// <summary>Reads a filter. Empty values count as absent.</summary>
    /// <param name="query">The address's query.</param>
    /// <param name="understood">False when something was not understood and left out: the address says more than the filter.</param>
    public static BoardFilter Parse(IQueryCollection query, out bool understood)
    {
        var reader = new Reader(query);
        var filter = new BoardFilter
        {
            Board = reader.One("plan", static text => BoardKey.TryParse(text, out var key) ? key : (BoardKey?)null) ?? BoardKey.All,
            Units = reader.Many("unit", static text => Identifiers.IsOne(text) ? text : null, StringComparer.Ordinal),
            LeadOnly = reader.One("role", static text => Choice(text, "any", "lead")) ?? false,
            Kinds = reader.ManyOf("kind", static text => TaskKinds.TryParse(text, out var kind) ? kind : (TaskKind?)null, TaskKinds.All.IndexOf),
            States = reader.Many("state", static text => IsStateId(text) ? text : null, StringComparer.Ordinal),
            Stages = reader.ManyOf("stage", ParseStage, static stage => (int)stage),
            Late = reader.One("late", LatenessRules.Parse),
            Leader = reader.Text("leader") is { Length: > 0 } leader ? leader : null,
            Text = reader.Text("q"),
            Aside = reader.One("aside", static text => Choice(text, "0", "1")) ?? false,
            Lanes = reader.One("lanes", ParseLanes) ?? Swimlanes.None,
            Dense = reader.One("density", static text => Choice(text, "normal", "dense")) ?? false,
        };
        understood = reader.Understood;
        return filter;
    }

    /// <summary>Writes a filter: with a question mark, or empty where nothing is chosen.</summary>
    public static string Format(BoardFilter filter)
    {
        var text = new StringBuilder();
        void Add(string name, string value) =>
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));

        if (filter.Board != BoardKey.All)
            Add("plan", filter.Board.ToString());
        foreach (var unit in filter.Units)
            Add("unit", unit);
        if (filter.LeadOnly)
            Add("role", "lead");
        foreach (var kind in filter.Kinds)
            Add("kind", kind.Id());
        foreach (var state in filter.States)
            Add("state", state);
        foreach (var stage in filter.Stages)
            Add("stage", stage.Id());
        if (filter.Late is { } late)
            Add("late", late.Id());
        if (filter.Leader is { } leader)
            Add("leader", leader);
        if (filter.Text.Length > 0)
            Add("q", filter.Text);
        if (filter.Aside)
            Add("aside", "1");
        if (filter.Lanes != Swimlanes.None)
            Add("lanes", filter.Lanes == Swimlanes.Unit ? "unit" : "kind");
        if (filter.Dense)
            Add("density", "dense");
        return text.ToString();
    }

    private static bool? Choice(string text, string no, string yes) => text == yes ? true : text == no ? false : null;

    private static Swimlanes? ParseLanes(string text) => text switch
    {
        "unit" => Swimlanes.Unit,
        "kind" => Swimlanes.Kind,
        "none" => Swimlanes.None,
        _ => null,
    };

    private static Stage? ParseStage(string text)
    {
        foreach (var stage in Enum.GetValues<Stage>())
            if (stage.Id() == text)
                return stage;
        return null;
    }

    private static bool IsStateId(string text) => text.Length <= 40 && text.All(static c => c is (>= 'a' and <= 'z') or '-');

    private sealed class Reader(IQueryCollection query)
    {
        public bool Understood { get; private set; } = true;

        public T? One<T>(string name, Func<string, T?> parse)
            where T : struct
        {
            var values = Values(name);
            if (values.Count == 0)
                return null;
            var value = parse(values[^1]);
            Understood &= value is not null && values.Count == 1;
            return value;
        }

        public ImmutableArray<string> Many(string name, Func<string, string?> parse, StringComparer order) =>
            [.. Parsed(name, parse).OfType<string>().Distinct().Order(order)];

        public ImmutableArray<T> ManyOf<T>(string name, Func<string, T?> parse, Func<T, int> order)
            where T : struct =>
            [.. Parsed(name, parse).OfType<T>().Distinct().OrderBy(order)];

        public string Text(string name)
        {
            var values = Values(name);
            if (values.Count == 0)
                return "";
            var text = string.Join(' ', VietnameseText.Nfc(values[^1]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            Understood &= text.Length <= TextLimit && values.Count == 1;
            return text.Length <= TextLimit ? text : text[..TextLimit].Trim();
        }

        private List<T?> Parsed<T>(string name, Func<string, T?> parse)
        {
            var values = Values(name).Take(ValueLimit).Select(parse).ToList();
            Understood &= values.TrueForAll(static value => value is not null) && values.Count == Values(name).Count;
            return values;
        }

        private List<string> Values(string name) =>
            query.TryGetValue(name, out var values) ? [.. values.Where(static v => !string.IsNullOrWhiteSpace(v)).Select(static v => v!)] : [];
    }
}
