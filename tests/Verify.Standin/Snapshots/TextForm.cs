using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;

namespace VerifyTests.Snapshots;

/// <summary>
/// Verify's text form of a value: JSON's shape without quotes. Members that are null, empty or zero are left out, and
/// a text of several lines starts on the next line without indent.
/// </summary>
internal sealed class TextForm
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Write(object? value)
    {
        var form = new TextForm();
        form.WriteValue(value);
        return form._text.ToString();
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case bool boolean:
                _text.Append(boolean ? "true" : "false");
                break;
            case string text:
                _text.Append(text.Contains('\n', StringComparison.Ordinal) && !text.StartsWith('\n') ? "\n" : "").Append(text);
                break;
            case Location location:
                _text.Append(location.GetMappedLineSpan().ToString().Replace('/', '\\'));
                break;
            case Diagnostic diagnostic:
                WriteMembers(DiagnosticForm.Members(diagnostic));
                break;
            case DiagnosticDescriptor descriptor:
                WriteMembers(DiagnosticForm.Members(descriptor));
                break;
            case Enum or int or long or double or decimal or byte or short or uint or ulong or float:
                _text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary dictionary:
                WriteMembers(dictionary.Keys.Cast<object>().Select(key => (key.ToString()!, dictionary[key])));
                break;
            case IEnumerable items:
                WriteBlock('[', items.Cast<object?>(), WriteValue, ']');
                break;
            // Verify replaces the values of such types (dates, Guids, …) by its own rules: not a thing to imitate by halves.
            case IFormattable:
                throw new NotSupportedException($"The stand-in does not write {value.GetType()}: verify its text.");
            default:
                WriteMembers(value.GetType()
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Select(property => (property.Name, property.GetValue(value))));
                break;
        }
    }

    private void WriteMembers(IEnumerable<(string Name, object? Value)> members) =>
        WriteBlock('{', members.Where(member => IsShown(member.Value)), member =>
        {
            // No blank behind the colon where the text starts on the next line.
            _text.Append(member.Name).Append(member.Value is string text && text.Contains('\n', StringComparison.Ordinal) ? ":" : ": ");
            WriteValue(member.Value);
        }, '}');

    private void WriteBlock<T>(char open, IEnumerable<T> items, Action<T> write, char close)
    {
        _text.Append(open);
        _depth++;
        bool any = false;
        foreach (T item in items)
        {
            _text.Append(any ? "," : "");
            any = true;
            BreakLine();
            write(item);
        }

        _depth--;
        if (any)
            BreakLine();
        _text.Append(close);
    }

    private void BreakLine() => _text.Append('\n').Append(' ', 2 * _depth);

    private static bool IsShown(object? value) => value switch
    {
        null or "" => false,
        bool => true,
        IEnumerable items => items.Cast<object?>().Any(),
        // A severity is written even where it is the enumeration's zero.
        Enum => true,
        IConvertible number and not string => number.ToDecimal(CultureInfo.InvariantCulture) != 0,
        _ => true,
    };
}
