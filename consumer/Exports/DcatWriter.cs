using System.Text.Json;

namespace Pedi.Exports;

/// <summary>Writes nodes of JSON-LD, each with its class: the shapes of DCAT-AP ask for it wherever a node is named.</summary>
internal sealed class DcatWriter(Utf8JsonWriter writer)
{
    /// <summary>A text in English, as all of the catalog is.</summary>
    public void Text(string property, string text)
    {
        writer.WriteStartObject(property);
        writer.WriteString("@value", text);
        writer.WriteString("@language", "en");
        writer.WriteEndObject();
    }

    /// <summary>Texts of no language.</summary>
    public void Plain(string property, IEnumerable<string> texts)
    {
        writer.WriteStartArray(property);
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    /// <summary>A node that is named and no more is said of.</summary>
    public void Node(string property, string id, string type)
    {
        Begin(property, id, type);
        End();
    }

    /// <summary>Nodes that are named, of a class or of one that is not said. Where there are none, nothing is written.</summary>
    public void Nodes(string property, IEnumerable<string> ids, string? type = null)
    {
        string[] named = [.. ids];
        if (named.Length == 0)
            return;
        BeginList(property);
        foreach (string id in named)
        {
            Begin(id, type);
            End();
        }

        EndList();
    }

    /// <summary>A value of a vocabulary.</summary>
    public void Concept(string property, string id, string label)
    {
        Begin(property, id, "skos:Concept");
        Text("skos:prefLabel", label);
        End();
    }

    /// <summary>Begins a list of nodes.</summary>
    public void BeginList(string property) => writer.WriteStartArray(property);

    /// <summary>Ends a list of nodes.</summary>
    public void EndList() => writer.WriteEndArray();

    /// <summary>Begins a node, as the value of a property.</summary>
    public void Begin(string property, string? id, string type)
    {
        writer.WritePropertyName(property);
        Begin(id, type);
    }

    /// <summary>Begins a node.</summary>
    public void Begin(string? id, string? type)
    {
        writer.WriteStartObject();
        if (id is not null)
            writer.WriteString("@id", id);
        if (type is not null)
            writer.WriteString("@type", type);
    }

    /// <summary>Ends a node.</summary>
    public void End() => writer.WriteEndObject();
}
