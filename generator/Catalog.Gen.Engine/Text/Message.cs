namespace Catalog.Gen.Engine.Text;

/// <summary>
/// What a problem says, in its parts: <c>'age' must be a whole number, but is the text 'two' (since 'kind' is 'child'):
/// write 2</c>. Each part is plain text. Names and values in it have gone through <see cref="Words.Quote"/> or
/// <see cref="Words.Clean"/>, which show them as they are and no longer than a sentence can bear; and whatever a part is made of, it
/// goes through <see cref="Words.Line"/>, so that no message can break a line, hide what it says, or flood a log.
/// </summary>
/// <param name="Wrong">What is wrong: a sentence, or what follows "but" where <see cref="Expected"/> begins the sentence.</param>
/// <param name="Advice">What to do, as an order or a question; empty where that is plain.</param>
internal sealed record Message(string Wrong, string Advice = "")
{
    public string Wrong { get; init => field = Words.Line(value); } = Words.Line(Wrong);

    public string Advice { get; init => field = Words.Line(value); } = Words.Line(Advice);

    /// <summary>What was expected, as the beginning of the sentence; empty where <see cref="Wrong"/> is all of it.</summary>
    public string Expected { get; private init => field = Words.Line(value); } = "";

    /// <summary>What else in the file makes this a problem; empty where nothing does.</summary>
    public string Condition { get; private init => field = Words.Line(value); } = "";

    /// <summary>A message that begins with what was expected.</summary>
    /// <param name="expected">A sentence: <c>'age' must be a whole number</c>.</param>
    /// <param name="but">What is the case instead: <c>is the text 'two'</c>; empty where the sentence has said it.</param>
    /// <param name="advice">What to do.</param>
    public static Message Must(string expected, string but = "", string advice = "") => new(but, advice) { Expected = expected };

    /// <summary>The message with one more thing that makes it a problem.</summary>
    public Message Since(string condition) => this with
    {
        Condition = Condition.Length == 0 ? condition : $"{Condition} and {condition}",
    };

    /// <summary>The message with what is the case, and with other advice.</summary>
    /// <param name="but">What is the case: <c>is a Markdown link</c>.</param>
    /// <param name="advice">What to do.</param>
    public Message Instead(string but, string advice) =>
        Expected.Length == 0 ? Since($"it {but}") with { Advice = advice } : this with { Wrong = but, Advice = advice };

    /// <summary>The whole message on one line.</summary>
    public override string ToString()
    {
        string sentence = Expected.Length == 0 ? Wrong : Wrong.Length == 0 ? Expected : $"{Expected}, but {Wrong}";
        string since = Condition.Length == 0 ? "" : $" (since {Condition})";
        return Advice.Length == 0 ? sentence + since : $"{sentence}{since}: {Advice}";
    }
}
