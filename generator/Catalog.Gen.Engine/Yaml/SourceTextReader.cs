namespace Catalog.Gen.Engine.Yaml;

/// <summary>Hands a text to YamlDotNet block by block, without a copy of the whole.</summary>
internal sealed class SourceTextReader(string text, int start) : TextReader
{
    private int _position = start;

    public override int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        if (count <= 0)
            return 0;
        text.CopyTo(_position, buffer, index, count);
        _position += count;
        return count;
    }

    public override int Read() => throw new NotSupportedException("YamlDotNet reads blocks.");

    public override int Peek() => throw new NotSupportedException("YamlDotNet reads blocks.");
}
