namespace Catalog.Gen.Emit;

/// <summary>What a type converter does that reads a value from its text and writes it so, for configuration, MVC and designers.</summary>
internal static class TextConverter
{
    /// <param name="code">Within the class of the converter.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="parse">The expression for the value of a variable <c>text</c>.</param>
    /// <param name="variable">The name of a variable for a value.</param>
    /// <param name="write">The expression for the text of that variable.</param>
    public static void WriteMembers(CodeWriter code, string type, string parse, string variable, string write) => code.Line($$"""
        /// <inheritdoc/>
        public override bool CanConvertFrom(
            global::System.ComponentModel.ITypeDescriptorContext? context, global::System.Type sourceType) =>
            sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc/>
        public override object? ConvertFrom(
            global::System.ComponentModel.ITypeDescriptorContext? context,
            global::System.Globalization.CultureInfo? culture,
            object value) =>
            value is string text ? {{parse}} : base.ConvertFrom(context, culture, value);

        /// <inheritdoc/>
        public override object? ConvertTo(
            global::System.ComponentModel.ITypeDescriptorContext? context,
            global::System.Globalization.CultureInfo? culture,
            object? value,
            global::System.Type destinationType) =>
            value is {{type}} {{variable}} && destinationType == typeof(string)
                ? {{write}}
                : base.ConvertTo(context, culture, value, destinationType);
        """);
}
