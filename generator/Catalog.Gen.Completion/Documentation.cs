using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Catalog.Gen.Completion;

/// <summary>The words of a documentation comment.</summary>
internal static class Documentation
{
    public static string Text(string? xml)
    {
        if (string.IsNullOrEmpty(xml))
            return "";
        try
        {
            return XElement.Parse(xml).Element("summary") is { } summary ? Words(summary) : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private static string Words(XElement summary)
    {
        var text = new StringBuilder();
        foreach (XNode node in summary.DescendantNodes())
        {
            if (node is XElement { Name.LocalName: "para" })
                text.Append('\n');
            else if (node is XText words)
                text.Append(words.Value);
        }

        return string.Join("\n", text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }
}
