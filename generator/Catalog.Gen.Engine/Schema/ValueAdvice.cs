using Catalog.Gen.Engine.Text;

namespace Catalog.Gen.Engine.Schema;

/// <summary>What is said of a value, and what to write instead where that is one text.</summary>
/// <param name="Message">What is said.</param>
/// <param name="Fix">What to write instead.</param>
/// <param name="WithoutFix">What is said where the fix proves wrong, since the message advises the same.</param>
internal readonly record struct ValueAdvice(Message Message, Fix? Fix = null, Message? WithoutFix = null);
