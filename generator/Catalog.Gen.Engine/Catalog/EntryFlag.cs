using Catalog.Gen.Engine.Schema;
using Catalog.Gen.Engine.Yaml;

namespace Catalog.Gen.Engine.Catalog;

/// <summary>
/// <c>obsolete</c> or <c>experimental</c> of <c>x-catalog</c>: the property that marks an entry so. Written as the
/// property's name (true, or a text that is the message), or as <c>{property, equals, message}</c>.
/// </summary>
/// <param name="Property">The property, or for <c>obsolete</c> an <c>x-inverse</c> name: whoever points here is the successor.</param>
/// <param name="Value">
/// The value that marks, in the form that equal values share; null where any value but null and false does.
/// </param>
/// <param name="Message">The message, where the schema gives one.</param>
internal sealed record EntryFlag(string Property, string? Value, string? Message)
{
    /// <summary>Whether an entry is marked that has a value in the property, be it the default; and with which text of its own.</summary>
    public bool Holds(YamlNode? value, out string? message)
    {
        message = Message;
        if (value is not YamlScalar scalar)
            return Value is null && value is not null;
        if (Value is not null)
            return string.Equals(CanonicalText.Of(scalar), Value, StringComparison.Ordinal);
        if (scalar.Kind == NodeKind.Null || (scalar.Kind == NodeKind.Boolean && scalar.Value == "false"))
            return false;
        if (scalar.Kind == NodeKind.String && scalar.Value.Length > 0)
            message ??= scalar.Value;
        return true;
    }
}
